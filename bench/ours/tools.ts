import type { Tool } from '../measure/tool.js';
import { program } from '../places.js';
import type { DriverName } from './drivers.js';

/** One of our drivers as a tool like any other, in a process of its own. */
export function ourTool(driver: Exclude<DriverName, 'plain'>): Tool {
  return {
    id: driver,
    title: `Speciosa ${driver}`,
    about: abouts[driver],
    ours: true,
    command: ({ regimen, relative, absolute, people, answers, leastSeconds }) => [
      process.execPath,
      program('ours', 'tool.js'),
      driver,
      regimen,
      String(relative),
      String(absolute),
      String(people),
      answers,
      String(leastSeconds),
    ],
  };
}

const abouts: Readonly<Record<Exclude<DriverName, 'plain'>, string>> = {
  f64x2: `Rodas5P compiled to WebAssembly, two people in the lanes of 128 bits, Node ${process.versions.node} without flags`,
  f64x4: 'the same, four people in two pairs of lanes',
  f64x1: 'the same, one person at a time',
  f32x4: 'the same with four people in single precision: a preview, with an error floor',
};
