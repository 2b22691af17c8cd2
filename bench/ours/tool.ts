/**
 * Our side of a round, as a program beside the peers':
 * node tool.js DRIVER REGIMEN RTOL ATOL PEOPLE ANSWERS|- LEAST_SECONDS
 * Times the solving of all people and the writing of every state at every output into memory; passes
 * are repeated for LEAST_SECONDS after a warm-up (none of it when that is 0).
 */
import { writeFileSync } from 'node:fs';
import { countsPerPerson, emptyAnswers, outcomeOf } from '@speciosa/engine/kernel';
import type { Answers, Span } from '@speciosa/engine/kernel';
import { batchOf } from '../k28/batch.js';
import { isRegimenName, regimens } from '../k28/regimens.js';
import { driverName, driverOf } from './drivers.js';

const [driver, regimen = '', relative, absolute, people, file, least] = process.argv.slice(2);
if (!isRegimenName(regimen)) throw new RangeError(`expected regimen i or ii, found ${regimen}`);
const made = driverOf(driverName(driver));
const batch = batchOf(regimens[regimen], Number(people), { relative: Number(relative), absolute: Number(absolute) });
const answers = emptyAnswers(batch, made.stateCount, made.outputCount);

if (Number(least) > 0) warmUp({ first: 0, end: Math.min(50, batch.persons) });
const { passes, seconds, worked } = runFor(Number(least), { first: 0, end: batch.persons });
complainOfFailures(answers);
console.log(
  `${((passes * batch.persons) / seconds).toFixed(3)} people/s ${((passes * batch.persons) / worked).toFixed(3)} people/cpu-s ${mean(0).toFixed(3)} steps ${mean(2).toFixed(3)} rates`,
);
if (file !== undefined && file !== '-') writeFileSync(file, new Uint8Array(answers.rows.buffer));

/** By work, not by the clock: on a busy machine the host's own compiler comes late. */
function warmUp(span: Span): void {
  const before = process.cpuUsage();
  while (process.cpuUsage(before).user < 400_000) made.run(batch, answers, span);
}

function runFor(seconds: number, span: Span): { passes: number; seconds: number; worked: number } {
  const begun = performance.now();
  const before = process.cpuUsage();
  let passes = 0;
  let spent = 0;
  do {
    made.run(batch, answers, span);
    passes += 1;
    spent = (performance.now() - begun) / 1000;
  } while (spent < seconds);
  const { user, system } = process.cpuUsage(before);
  return { passes, seconds: spent, worked: (user + system) / 1e6 };
}

function mean(column: number): number {
  let total = 0;
  for (let person = 0; person < batch.persons; person += 1) total += answers.counts[person * countsPerPerson + column] ?? Number.NaN;
  return total / batch.persons;
}

function complainOfFailures({ codes }: Answers): void {
  const failed = codes.findIndex((code) => code !== 0);
  if (failed === -1) return;
  const { code, time, advice } = outcomeOf(answers, failed);
  console.error(`person ${failed} ended with ${code} at ${time} h: ${advice}`);
  process.exit(1);
}
