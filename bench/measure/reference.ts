import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { doseState, k28 } from '../k28/model.js';
import { regimens } from '../k28/regimens.js';
import type { RegimenName } from '../k28/regimens.js';
import { workshop } from '../places.js';
import { errorsOf, readTrajectories, summary } from './error.js';
import type { Trajectories } from './error.js';
import { runTool } from './run-tool.js';
import type { Tool } from './tool.js';

/** What errors are measured against, and how far a second solver is from it. */
export interface Reference {
  readonly trajectories: Trajectories;
  readonly by: string;
  /** Largest difference between the reference and our own driver at rtol 1e-11; null when there was no peer to compare with. */
  readonly crossCheck: number | null;
}

/** A number of the state that is not judged: the dose itself. */
export const leftOut = doseState;

/**
 * CVODE at rtol 1e-12 and atol 1e-15, cross-checked by our own Rodas5P at 1e-11. Without CVODE our
 * own driver is all there is, and the reference says so.
 */
export function referenceOf(regimen: RegimenName, problem: string, people: number, ours: Tool, cvode: Tool | null): Reference {
  const run = (tool: Tool, relative: number): Trajectories =>
    kept(tool, { regimen, problem, people, relative, absolute: relative / 1000, leastSeconds: 0 });
  const second = run(ours, 1e-11);
  if (cvode === null)
    return { trajectories: second, by: 'our own Rodas5P at rtol 1e-11: nobody else was here to check it', crossCheck: null };
  const first = run(cvode, 1e-12);
  return { trajectories: first, by: 'CVODE, rtol 1e-12, atol 1e-15', crossCheck: summary(errorsOf(second, first, leftOut)).max };
}

type Asked = Omit<Parameters<Tool['command']>[0], 'answers'>;

/** References are slow and always the same, so they are kept until the equations, the people or the tool change. */
function kept(tool: Tool, asked: Asked): Trajectories {
  const { regimen, problem, people, relative } = asked;
  const facts = [tool.id, tool.about, regimen, people, relative, readFileSync(path.join(workshop(), 'model.h')), readFileSync(problem)];
  const digest = createHash('sha256');
  for (const fact of facts) digest.update(typeof fact === 'object' ? fact : `${fact};`);
  const file = path.join(workshop('references'), `${digest.digest('hex').slice(0, 24)}.bin`);
  if (!existsSync(file)) {
    runTool(tool, { ...asked, answers: `${file}.new` });
    renameSync(`${file}.new`, file);
  }
  return readTrajectories(file, people, regimens[regimen].outputHours.length, k28.states.length);
}
