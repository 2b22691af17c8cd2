import { escapeText as text, fixed } from '../svg/index.js';
import type { Axis, Chart } from './chart.js';
import type { ChartLayout } from './chart-layout.js';
import type { Sheet } from './paint.js';

/** Grid, ticks and the names of the axes. */
export function chartAxes(chart: Chart, layout: ChartLayout, { ink }: Sheet): string[] {
  const { left, right, top, bottom, x, y, xTicks, yTicks } = layout;
  const across = yTicks
    .filter(({ label }) => label !== '')
    .map(({ value, label }) => {
      const height = fixed(y(value));
      return `<path d="M${fixed(left)},${height}H${fixed(right)}" stroke="${ink.grid}"/><text x="${fixed(left - 7)}" y="${fixed(y(value) + 4)}" text-anchor="end" fill="${ink.quiet}">${text(label)}</text>`;
    });
  const along = xTicks.map(({ value, label }) => {
    const grid = label === '' ? '' : `<path d="M${fixed(x(value))},${fixed(top)}V${fixed(bottom)}" stroke="${ink.grid}"/>`;
    const words =
      label === ''
        ? ''
        : `<text x="${fixed(x(value))}" y="${fixed(bottom + 18)}" text-anchor="middle" fill="${ink.quiet}">${text(label)}</text>`;
    return `${grid}<path d="M${fixed(x(value))},${fixed(bottom)}v${label === '' ? 3 : 5}" stroke="${ink.quiet}"/>${words}`;
  });
  return [
    ...across,
    ...along,
    `<path d="M${fixed(left)},${fixed(bottom)}H${fixed(right)}" stroke="${ink.quiet}"/>`,
    ...(chart.kind === 'plane' ? [`<text x="0" y="${fixed(top - 10)}" fill="${ink.text}">${named(chart.y, ink.quiet)}</text>`] : []),
    `<text x="${fixed(right)}" y="${fixed(bottom + 37)}" text-anchor="end" fill="${ink.text}">${named(chart.x, ink.quiet)}</text>`,
  ];
}

function named({ title, unit, scaling }: Axis, quiet: string): string {
  const beside = [unit, scaling === 'log' ? 'log' : ''].filter((word) => word !== '').join(', ');
  return `<tspan font-weight="600">${text(title)}</tspan>${beside === '' ? '' : `<tspan fill="${quiet}" dx="6">${text(beside)}</tspan>`}`;
}
