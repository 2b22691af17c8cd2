import { textWidth } from '../scene/index.js';
import { escapeText as text, fixed, markerPath } from '../svg/index.js';
import type { Row, RowSpan } from './chart.js';
import { chartFont, lineRoom } from './chart-layout.js';
import type { ChartLayout } from './chart-layout.js';
import { hatchId, paintOf } from './paint.js';
import type { Sheet } from './paint.js';

/** One row: its name, its note, its spans and its dots. */
export function rowMarks(row: Row, index: number, layout: ChartLayout, sheet: Sheet): string[] {
  const lane = layout.rows.lane(index);
  return [
    ...names(row, index, lane, layout, sheet),
    ...row.spans.map((span) => spanMark(span, laneOf(lane, span), layout, sheet)),
    ...row.dots.map((dot) => dotMark(dot, laneOf(lane, dot), layout, sheet)),
  ];
}

const laneOf = (lane: number, { below = false }: { readonly below?: boolean }): number => lane + (below ? 9 : 0);

/** A note stands behind the name where both fit, else it is left to the table. */
function names({ name, note }: Row, index: number, lane: number, { rows, left, width }: ChartLayout, { ink }: Sheet): string[] {
  if (rows.namePlace === 'left')
    return [`<text x="${fixed(left - 10)}" y="${fixed(lane + 4)}" text-anchor="end" fill="${ink.text}">${text(name)}</text>`];
  const lines = rows.names[index] ?? [name];
  const fits = note !== '' && lines.length === 1 && 1.14 * textWidth(`${name}  ${note}`, chartFont) < width;
  const beside = fits ? `<tspan fill="${ink.quiet}" dx="8">${text(note)}</tspan>` : '';
  const first = lane - 15 - (lines.length - 1) * lineRoom;
  return lines.map((line, at) => `<text x="0" y="${fixed(first + at * lineRoom)}" fill="${ink.text}">${text(line)}${beside}</text>`);
}

function spanMark(
  { name, low, high, look, fill }: RowSpan,
  lane: number,
  { x, left, right, rows }: ChartLayout,
  { theme, id }: Sheet,
): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return '';
  const { colour } = paintOf(look, theme);
  const within = (value: number): number => Math.max(left, Math.min(right, x(value)));
  const [from, to] = [within(low), within(high)];
  const title = `<title>${text(name)}</title>`;
  if (fill === 'whisker')
    return `<path data-span="${text(name)}" d="M${fixed(from)},${fixed(lane)}H${fixed(to)}M${fixed(from)},${fixed(lane - 5)}v10M${fixed(to)},${fixed(lane - 5)}v10" fill="none" stroke="${colour}" stroke-width="2.25">${title}</path>`;
  const paint = { solid: colour, hatched: `url(#${hatchId(id, look)})`, empty: 'none' }[fill];
  const half = rows.namePlace === 'left' ? 9 : 7;
  return `<rect data-span="${text(name)}" x="${fixed(from)}" y="${fixed(lane - half)}" width="${fixed(Math.max(0, to - from))}" height="${2 * half}" fill="${paint}" stroke="${colour}">${title}</rect>`;
}

function dotMark(
  { name, at, look, open }: Row['dots'][number],
  lane: number,
  { x, left, right }: ChartLayout,
  { theme, ink }: Sheet,
): string {
  if (!Number.isFinite(at)) return '';
  const { colour, marker } = paintOf(look, theme);
  const place = Math.max(left, Math.min(right, x(at)));
  return `<path data-dot="${text(name)}" d="${markerPath(marker, place, lane, 5)}" fill="${open ? ink.paper : colour}" stroke="${colour}" stroke-width="1.75"><title>${text(name)}</title></path>`;
}
