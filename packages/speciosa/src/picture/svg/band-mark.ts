import { lookOf } from '../scene/index.js';
import type { BandMark, BandPoint, Theme } from '../scene/index.js';
import { escapeText as text, fixed } from './escape-text.js';
import type { PlacedPanel } from './layout.js';

/** How dark nine in ten and the middle half are; together the middle half is about twice as dark. */
const opacity = 0.13;

const heldBy = {
  people: 'nine in ten virtual people',
  draws: 'a range and no line, nine in ten draws of what is not known',
  knowledge: 'nine in ten draws of what is not known',
} as const;

/** The shade behind a curve, and within it a darker one; below a log axis it ends at the axis. */
export function bandMark({ name, look, runs }: BandMark, placed: PlacedPanel, theme: Theme): string {
  const shade = (low: (point: BandPoint) => number, high: (point: BandPoint) => number): string =>
    `<path d="${runs.map((run) => outline(run, placed, low, high)).join('')}"/>`;
  const outer = shade(
    (point) => point.low,
    (point) => point.high,
  );
  const inner = shade(
    (point) => point.innerLow,
    (point) => point.innerHigh,
  );
  return `<g data-band="${text(name)}" fill="${lookOf(look).colour[theme]}" fill-opacity="${opacity}" stroke="none"><title>${text(`${name}: ${heldBy[placed.panel.bandsOf ?? 'people']}, darker the middle half`)}</title>${outer}${inner}</g>`;
}

/** Along the high edge and back along the low one. */
function outline(
  run: readonly BandPoint[],
  { x, y, panel, bottom }: PlacedPanel,
  low: (point: BandPoint) => number,
  high: (point: BandPoint) => number,
): string {
  const height = (value: number): string => fixed(value >= panel.low ? y(value) : bottom);
  const there = run.map((point) => `${fixed(x(point.hours))},${height(high(point))}`);
  const back = [...run].reverse().map((point) => `${fixed(x(point.hours))},${height(low(point))}`);
  return `M${[...there, ...back].join('L')}Z`;
}
