/** npx tsx bench/peers/write-spots.ts: asks CVODE for the spots anew, after a change of K28 itself. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { k28 } from '../k28/model.js';
import { regimens } from '../k28/regimens.js';
import type { RegimenName } from '../k28/regimens.js';
import { kept, spotsFile } from '../k28/spots.js';
import type { Spots } from '../k28/spots.js';
import { readTrajectories } from '../measure/error.js';
import { runTool } from '../measure/run-tool.js';
import type { Tool } from '../measure/tool.js';
import { workshop } from '../places.js';
import { peers } from './index.js';
import { writeProblem } from './problem.js';

const cvode = peers().flatMap((peer) => (peer.ok && peer.tool.id === 'cvode' ? [peer.tool] : []))[0];
if (cvode === undefined) throw new Error('expected CVODE, found none; npm run bench -- --install fetches it');
writeFileSync(spotsFile, `${JSON.stringify({ i: spotsOf(cvode, 'i'), ii: spotsOf(cvode, 'ii') })}\n`);

function spotsOf(tool: Tool, regimen: RegimenName): Spots {
  const { people, outputs } = kept[regimen];
  const [problem, answers] = [path.join(workshop(), 'spots-problem.bin'), path.join(workshop(), 'spots.bin')];
  writeProblem(problem, regimens[regimen], people);
  runTool(tool, { regimen, problem, relative: 1e-12, absolute: 1e-15, people, answers, leastSeconds: 0 });
  const rows = regimens[regimen].outputHours.length;
  const { values, states } = readTrajectories(answers, people, rows, k28.states.length);
  const row = (person: number, output: number): number[] => [
    ...values.subarray((person * rows + output) * states, (person * rows + output + 1) * states),
  ];
  const all = Array.from({ length: people }, (_, person) => Array.from({ length: rows }, (_, output) => row(person, output)));
  const largest = all.map((ofPerson) =>
    k28.states.map((_, state) => Math.max(...ofPerson.map((values) => Math.abs(values[state] ?? Number.NaN)))),
  );
  return { outputs, largest, values: all.map((ofPerson) => outputs.map((output) => ofPerson[output] ?? [])) };
}
