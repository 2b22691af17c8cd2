import { spawnSync } from 'node:child_process';
import type { Task, Tool } from './tool.js';

/** What a tool said of one run; counts are means over people, null where it does not tell them. */
export interface Said {
  readonly peoplePerSecond: number;
  /** By processor time, all threads of the tool together: other guests of the machine cannot take from it. */
  readonly peoplePerCpuSecond: number;
  readonly steps: number | null;
  readonly rates: number | null;
}

/** Runs a tool once. Throws an Error with the tool's own words when it fails. */
export function runTool(tool: Tool, task: Task): Said {
  const [program, ...args] = tool.command(task);
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 24 });
  const rate = said(stdout ?? '', 'people\\/s');
  const byWork = said(stdout ?? '', 'people\\/cpu-s');
  if (status === 0 && rate !== null && byWork !== null)
    return { peoplePerSecond: rate, peoplePerCpuSecond: byWork, steps: said(stdout, 'steps'), rates: said(stdout, 'rates') };
  const words = (error?.message ?? stderr ?? '').trim().split('\n').slice(-3).join(' ');
  throw new Error(
    `${tool.title} at ${task.relative} (${task.regimen}): expected "N people/s", found ${status === null ? 'no end' : `status ${status}`}: ${words}`,
  );
}

function said(text: string, word: string): number | null {
  const found = new RegExp(`([\\d.]+) ${word}`).exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
