import type { BandMark, BandPoint, Panel } from '../scene/index.js';
import { shadeCell } from './canvas.js';
import type { Canvas } from './canvas.js';

/** What shades nine in ten people, and the middle half of them. */
export const shadesOf = (isAscii: boolean): { readonly most: string; readonly half: string } =>
  isAscii ? { most: '.', half: ':' } : { most: '░', half: '▒' };

/** Shades the cells between low and high that hold nothing yet: curves are drawn first and stay. */
export function shadeBand(
  canvas: Canvas,
  { runs, look }: BandMark,
  panel: Panel,
  x: (hours: number) => number,
  y: (value: number) => number,
): void {
  const dot = (value: number): number => Math.round(y(Math.max(panel.low, Math.min(panel.high, value))));
  const { most, half } = shadesOf(canvas.isAscii);
  for (const run of runs)
    for (let column = Math.ceil(x(run[0]?.hours ?? 0)); column <= x(run.at(-1)?.hours ?? -1); column += 1) {
      const at = (value: (point: BandPoint) => number): number => dot(between(run, column, x, value));
      const [top, upper, lower, bottom] = [
        at(({ high }) => high),
        at(({ innerHigh }) => innerHigh),
        at(({ innerLow }) => innerLow),
        at(({ low }) => low),
      ];
      for (let row = upper; row <= lower; row += 1) shadeCell(canvas, column, row, half, look);
      for (let row = top; row <= bottom; row += 1) shadeCell(canvas, column, row, most, look);
    }
}

/** Straight between neighbouring hours. */
function between(run: readonly BandPoint[], column: number, x: (hours: number) => number, value: (point: BandPoint) => number): number {
  const after = run.findIndex(({ hours }) => x(hours) >= column);
  const right = run[after] ?? run.at(-1);
  const left = run[after - 1] ?? right;
  if (left === undefined || right === undefined) return 0;
  const width = x(right.hours) - x(left.hours);
  const share = width === 0 ? 0 : (column - x(left.hours)) / width;
  return value(left) + share * (value(right) - value(left));
}
