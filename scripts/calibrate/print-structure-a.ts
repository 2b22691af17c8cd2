import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrateMinors, calibrateTogether, extractLevels } from './structure-a.js';
import type { Calibrated } from './structure-a.js';
import { togetherText } from './together-text.js';

/**
 * Prints the calibration of structure (a): loss, every row with its ratio, every value with its start, and the peaks that
 * set nothing. Writes what the rows leave open to packages/speciosa/src/doubt/together.ts; the values go into the facts by hand.
 */
function print({ loss, steps, evaluations, rows, values, covariance }: Calibrated): void {
  console.log(`loss ${loss.toFixed(4)} after ${steps} steps, ${evaluations} evaluations`);
  for (const { name, seen, model, width } of rows) console.log(`${name.padEnd(50)} observed ${seen.toPrecision(4).padStart(8)}  model ${model.toPrecision(4).padStart(8)}  ratio ${(model / seen).toFixed(3)}  width ${width}`);
  values.forEach(({ id, start, value }, at) => console.log(`${id.padEnd(56)} start ${String(start).padStart(6)}  value ${value.toPrecision(4).padStart(8)}  x/÷ ${Math.exp(Math.sqrt(covariance[at]?.[at] ?? 0)).toFixed(2)}`));
}

const whole = calibrateTogether();
const minors = calibrateMinors();
print(whole);
console.log(extractLevels(new Map(whole.values.map(({ id, value }) => [id, value]))).map((one) => Object.entries(one).map(([name, value]) => `${name} ${value.toPrecision(3)}`).join('  ')).join('\n'));
minors.forEach(print);
writeFileSync(fileURLToPath(new URL('../../packages/speciosa/src/doubt/together.ts', import.meta.url)), togetherText([whole, ...minors]));
