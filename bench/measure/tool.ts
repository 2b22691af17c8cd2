import type { RegimenName } from '../k28/regimens.js';

/** One run that a tool is asked for. */
export interface Task {
  readonly regimen: RegimenName;
  /** File that `writeProblem` wrote. */
  readonly problem: string;
  readonly relative: number;
  readonly absolute: number;
  readonly people: number;
  /** Where [person][output][state] doubles go, or '-' for nowhere. */
  readonly answers: string;
  /** Passes are repeated for so long; 0 means one pass without warming up. */
  readonly leastSeconds: number;
}

/** A program that solves a task and says "N people/s". */
export interface Tool {
  readonly id: string;
  readonly title: string;
  /** What it is and how it was built, for the report. */
  readonly about: string;
  readonly ours: boolean;
  command(task: Task): readonly [program: string, ...args: string[]];
}

/** A peer that is here, or why it is not. */
export type Sought = { readonly ok: true; readonly tool: Tool } | { readonly ok: false; readonly title: string; readonly reason: string };

export const absent = (title: string, reason: string): Sought => ({ ok: false, title, reason });
