import { area, line } from 'd3-shape';
import { escapeText as text, fixed, markerPath } from '../svg/index.js';
import type { Mark, Place, PlaneChart } from './chart.js';
import type { ChartLayout } from './chart-layout.js';
import { paintOf } from './paint.js';
import type { Sheet } from './paint.js';

type Of<Kind extends Mark['kind']> = Extract<Mark, { kind: Kind }>;

/** One mark on the plane, as SVG text. */
export function planeMark(mark: Mark, chart: PlaneChart, layout: ChartLayout, sheet: Sheet): string {
  switch (mark.kind) {
    case 'line':
      return lineMark(mark, chart, layout, sheet);
    case 'band':
      return bandMark(mark, layout, sheet);
    case 'dot':
      return dotMark(mark, layout, sheet);
    case 'rule':
      return ruleMark(mark, layout, sheet);
    case 'span':
      return spanMark(mark, layout, sheet);
    default:
      return mark satisfies never;
  }
}

const rounded = (pixels: number): number => Math.round(pixels * 100) / 100;

/** Values off a log axis break the line; those off a linear one stop at its edge. */
function lineMark({ name, look, places }: Of<'line'>, chart: PlaneChart, { x, y, top, bottom }: ChartLayout, { theme }: Sheet): string {
  const { colour, dash } = paintOf(look, theme);
  const within = (value: number): number => Math.max(top, Math.min(bottom, y(value)));
  const draw = line<Place>()
    .x((place) => rounded(x(place.x)))
    .y((place) => rounded(within(place.y)))
    .defined((place) => Number.isFinite(place.x) && Number.isFinite(place.y) && (chart.y.scaling === 'linear' || place.y > 0));
  return `<path data-line="${text(name)}" d="${draw(places) ?? ''}" fill="none" stroke="${colour}" stroke-width="2.25" stroke-linejoin="round"${dash}><title>${text(name)}</title></path>`;
}

function bandMark({ name, look, places }: Of<'band'>, { x, y, top, bottom }: ChartLayout, { theme }: Sheet): string {
  const within = (value: number): number => rounded(Math.max(top, Math.min(bottom, y(value))));
  const draw = area<Of<'band'>['places'][number]>()
    .x((place) => rounded(x(place.x)))
    .y0(({ low }) => within(low))
    .y1(({ high }) => within(high))
    .defined((place) => Number.isFinite(place.x) && Number.isFinite(place.low) && Number.isFinite(place.high));
  return `<path data-band="${text(name)}" d="${draw(places) ?? ''}" fill="${paintOf(look, theme).colour}" fill-opacity="0.16"><title>${text(name)}</title></path>`;
}

function dotMark(mark: Of<'dot'>, { x, y, left, right, top, bottom }: ChartLayout, { theme, ink }: Sheet): string {
  if (!Number.isFinite(mark.x) || !Number.isFinite(mark.y)) return '';
  const { colour, marker: own } = paintOf(mark.look, theme);
  const { marker = own, dotted = false, small = false } = mark;
  const within = (pixels: number, from: number, to: number): string => fixed(Math.max(from, Math.min(to, pixels)));
  const [cx, cy] = [x(mark.x), y(mark.y)];
  const along =
    mark.xEnds === undefined ? '' : `M${within(x(mark.xEnds[0]), left, right)},${fixed(cy)}H${within(x(mark.xEnds[1]), left, right)}`;
  const upright =
    mark.yEnds === undefined ? '' : `M${fixed(cx)},${within(y(mark.yEnds[0]), top, bottom)}V${within(y(mark.yEnds[1]), top, bottom)}`;
  const whiskers = along + upright === '' ? '' : `<path d="${along}${upright}" fill="none" stroke="${colour}" stroke-opacity="0.55"/>`;
  const point = dotted ? `<circle cx="${fixed(cx)}" cy="${fixed(cy)}" r="1.4" fill="${colour}"/>` : '';
  return `<g data-dot="${text(mark.name)}"><title>${text(mark.name)}</title>${whiskers}<path d="${markerPath(marker, cx, cy, small ? 3.2 : 4.5)}" fill="${mark.open ? ink.paper : colour}" stroke="${colour}" stroke-width="1.75"/>${point}</g>`;
}

function ruleMark({ across, at, name }: Of<'rule'>, { x, y, left, right, top, bottom }: ChartLayout, { ink }: Sheet): string {
  const [d, word] =
    across === 'y'
      ? [`M${fixed(left)},${fixed(y(at))}H${fixed(right)}`, `x="${fixed(right)}" y="${fixed(y(at) - 5)}" text-anchor="end"`]
      : [`M${fixed(x(at))},${fixed(top)}V${fixed(bottom)}`, `x="${fixed(x(at) + 5)}" y="${fixed(top + 12)}"`];
  return `<path d="${d}" stroke="${ink.quiet}"/><text ${word} fill="${ink.quiet}">${text(name)}</text>`;
}

function spanMark({ name, look, y: height, low, middle, high }: Of<'span'>, { x, y }: ChartLayout, { theme, ink }: Sheet): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return '';
  const { colour, marker } = paintOf(look, theme);
  const at = fixed(y(height));
  const ends = [low, high].map((end) => `M${fixed(x(end))},${fixed(y(height) - 6)}v12`).join('');
  const dot =
    middle === null
      ? ''
      : `<path d="${markerPath(marker, x(middle), y(height), 4.5)}" fill="${ink.paper}" stroke="${colour}" stroke-width="1.75"/>`;
  return `<g data-span="${text(name)}"><title>${text(name)}</title><path d="M${fixed(x(low))},${at}H${fixed(x(high))}${ends}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dot}</g>`;
}
