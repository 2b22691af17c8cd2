import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrateBoth, wholeDeviation } from './calibrate/both-structures.js';
import type { Calibrated } from './calibrate/row.js';
import { extractLevels } from './calibrate/structure-a.js';
import { togetherText } from './calibrate/together-text.js';

/**
 * Calibrates both structures: `npx tsx scripts/calibrate.ts`. Prints of each fit the loss, every row with its ratio, every
 * value with its start, and of (a) the peaks that set nothing. Writes what the rows leave open to
 * packages/speciosa/src/doubt/together.ts; the values go into the facts by hand.
 */
function print(title: string, { loss, steps, evaluations, rows, values, open }: Calibrated): void {
  console.log(`${title}: loss ${loss.toFixed(4)} after ${steps} steps, ${evaluations} evaluations`);
  for (const { name, seen, model, width, doubt } of rows)
    console.log(
      `${name.padEnd(50)} observed ${seen.toPrecision(4).padStart(8)}  model ${model.toPrecision(4).padStart(8)}  ratio ${(model / seen).toFixed(3)}  width ${width}  doubt ${doubt.toFixed(2)}`,
    );
  for (const { id, start, value } of values)
    console.log(
      `${id.padEnd(56)} start ${String(start).padStart(6)}  value ${value.toPrecision(4).padStart(8)}  x/÷ ${Math.exp(wholeDeviation(open, id)).toFixed(2)}`,
    );
  console.log(`held still and followed: ${open.beside.join(', ') || 'nothing'}`);
}

const { a, b, minors } = calibrateBoth();
print('structure (a)', a);
const ofA = new Map(a.values.map(({ id, value }) => [id, value]));
console.log(
  extractLevels(ofA)
    .map((one) =>
      Object.entries(one)
        .map(([name, value]) => `${name} ${value.toPrecision(3)}`)
        .join('  '),
    )
    .join('\n'),
);
minors.forEach((one) => print('minor alkaloid', one));
print('structure (b)', b);
writeFileSync(
  fileURLToPath(new URL('../packages/speciosa/src/doubt/together.ts', import.meta.url)),
  togetherText({ a: a.open, b: b.open, minors: minors.map(({ open }) => open) }),
);
