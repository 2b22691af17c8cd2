import { rmSync } from 'node:fs';
import path from 'node:path';
import { k28 } from '../k28/model.js';
import { regimens } from '../k28/regimens.js';
import type { RegimenName } from '../k28/regimens.js';
import { workshop } from '../places.js';
import { errorsOf, readTrajectories, summary } from './error.js';
import type { ErrorSummary } from './error.js';
import type { Plan } from './plan.js';
import { leftOut } from './reference.js';
import type { Reference } from './reference.js';
import { runTool } from './run-tool.js';
import type { Said } from './run-tool.js';
import type { Tool } from './tool.js';

/** A tool at one setting: what it reached, and how fast it was in every round. */
export interface Point {
  readonly tool: string;
  readonly relative: number;
  readonly error: ErrorSummary;
  readonly steps: number | null;
  readonly rates: number | null;
  readonly peoplePerSecond: readonly number[];
  readonly peoplePerCpuSecond: readonly number[];
}

export interface Field {
  readonly regimen: RegimenName;
  readonly problem: string;
  readonly tools: readonly Tool[];
  readonly reference: Reference;
}

interface Seat {
  readonly tool: Tool;
  readonly relative: number;
}

/**
 * Every tool at every setting once a round. The order moves on by one place each round, so that no
 * tool always follows the same other. Answers are compared in the first round: they never change.
 */
export function rounds({ regimen, problem, tools, reference }: Field, plan: Plan, tell: (text: string) => void): readonly Point[] {
  const seats = tools.flatMap((tool) => (plan.settings[tool.id] ?? []).map((relative) => ({ tool, relative })));
  const run = ({ tool, relative }: Seat, answers: string): Said =>
    runTool(tool, {
      regimen,
      problem,
      relative,
      absolute: relative / 1000,
      people: plan.people[regimen],
      answers,
      leastSeconds: plan.leastSeconds,
    });
  const said = seats.map((): Said[] => []);
  const errors = new Map<Seat, ErrorSummary>();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [place] of seats.entries()) {
      const at = (place + round) % seats.length;
      const seat = seats[at];
      if (seat === undefined) continue;
      tell(`regimen ${regimen}, round ${round + 1} of ${plan.rounds}: ${seat.tool.title} at ${seat.relative}`);
      const answers = round === 0 ? path.join(workshop(), 'answers.bin') : '-';
      said[at]?.push(run(seat, answers));
      if (round === 0) errors.set(seat, errorIn(answers, regimen, plan.people[regimen], reference));
    }
  }
  return seats.map((seat, at) => pointOf(seat, said[at] ?? [], errors.get(seat)));
}

function errorIn(file: string, regimen: RegimenName, people: number, reference: Reference): ErrorSummary {
  const found = readTrajectories(file, people, regimens[regimen].outputHours.length, k28.states.length);
  rmSync(file);
  return summary(errorsOf(found, reference.trajectories, leftOut));
}

function pointOf({ tool, relative }: Seat, said: readonly Said[], error: ErrorSummary | undefined): Point {
  const [first] = said;
  if (first === undefined || error === undefined) throw new Error(`${tool.title} at ${relative} never ran`);
  return {
    tool: tool.id,
    relative,
    error,
    steps: first.steps,
    rates: first.rates,
    peoplePerSecond: said.map(({ peoplePerSecond }) => peoplePerSecond),
    peoplePerCpuSecond: said.map(({ peoplePerCpuSecond }) => peoplePerCpuSecond),
  };
}
