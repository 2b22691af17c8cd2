/**
 * The models of kratom beside K28, in a process of their own: two grams of leaf as tea, 72 h. Prints JSON.
 * warmMs        one typical adult, model compiled beforehand: bind, integrate at rtol 1e-8, 289 rows, curves by name
 * people        a crowd by two lanes at rtol 1e-6, 145 rows of every output in memory, by processor time
 */
import { compile, compiledDriver } from '@speciosa/engine/compile';
import { countsPerPerson, emptyAnswers } from '@speciosa/engine/kernel';
import { bind, runPrepared } from '@speciosa/engine/study';
import type { Prepared, Question, RunInput } from '@speciosa/engine/study';
import { spreadOf } from '../measure/statistics.js';
import { structureNames, tea, teaHours } from '../tea/tea.js';
import type { KratomSpeed } from './kratom.js';

const runs = 200;
const crowd = 500;
const leastSeconds = 1;

console.log(JSON.stringify(structureNames.map(speedOf)));

function speedOf(structure: (typeof structureNames)[number]): KratomSpeed {
  const { prepared, doses, question } = tea(structure, (model) => compiledDriver(model, { lanes: 2 }));
  const { states, parameters, outputs } = prepared.model;
  return {
    structure,
    states: states.length,
    parameters: parameters.length,
    outputs: outputs.length,
    moduleBytes: compile(prepared.model, { lanes: 2 }).bytes.length,
    warmMs: spreadOf(
      warmed(prepared, {
        doses,
        spanHours: teaHours,
        requestedHours: question(0, 1e-8, 0.25).requested,
        relativeTolerance: 1e-8,
        absoluteTolerance: 1e-8,
      }),
    ),
    ...crowdOf(prepared, question(crowd, 1e-6, 0.5)),
  };
}

function warmed(prepared: Prepared, input: RunInput): number[] {
  const once = (): number => {
    const begun = performance.now();
    const { outcome } = runPrepared(prepared, input);
    if (outcome.code !== 'done') throw new Error(`a cup of tea ended with ${outcome.code}: ${outcome.advice}`);
    return performance.now() - begun;
  };
  for (let run = 0; run < runs; run += 1) once();
  return Array.from({ length: runs }, once);
}

function crowdOf({ binder, driver }: Prepared, asked: Question): Pick<KratomSpeed, 'peoplePerCpuSecond' | 'steps'> {
  const { batch } = bind(binder, asked);
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  if (answers.codes.some((code) => code !== 0)) throw new Error('somebody in the crowd did not come to the end');
  const before = process.cpuUsage();
  let passes = 0;
  let worked = 0;
  do {
    driver.run(batch, answers);
    passes += 1;
    const { user, system } = process.cpuUsage(before);
    worked = (user + system) / 1e6;
  } while (worked < leastSeconds);
  const steps = answers.counts.reduce((sum, count, at) => (at % countsPerPerson === 0 ? sum + count : sum), 0);
  return { peoplePerCpuSecond: (passes * batch.persons) / worked, steps: steps / batch.persons };
}
