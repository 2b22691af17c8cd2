import { calibrate } from './calibrate/flow-limited.js';

/** Prints the calibration of structure (b): loss, every row with its ratio, every value with its start. */
const { loss, steps, evaluations, rows, values } = calibrate();
console.log(`loss ${loss.toFixed(4)} after ${steps} steps, ${evaluations} evaluations`);
for (const { name, seen, model, weight } of rows)
  console.log(
    `${name.padEnd(32)} observed ${seen.toPrecision(4).padStart(8)}  model ${model.toPrecision(4).padStart(8)}  ratio ${(model / seen).toFixed(3)}  weight ${weight}`,
  );
for (const { id, start, value, fold } of values)
  console.log(`${id.padEnd(54)} start ${String(start).padStart(5)}  value ${value.toPrecision(4).padStart(8)}  x/÷ ${fold.toFixed(2)}`);
