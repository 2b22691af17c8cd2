import { escapeText as text, fixed } from './escape-text.js';
import type { PlacedPanel } from './layout.js';
import type { Ink } from '../scene/index.js';

/** Title, grid, ticks and units of one panel. */
export function axisMarks(placed: PlacedPanel, ink: Ink): string[] {
  return [title(placed, ink), ...grid(placed, ink), ...hours(placed, ink), ...second(placed, ink)];
}

function title({ panel, left, top, labelPlace, labels }: PlacedPanel, ink: Ink): string {
  const start = labelPlace === 'above' ? (labels[0]?.x ?? left) : left;
  const height = top - 12 - (labelPlace === 'above' ? 4 + labels.length * 17 : 0);
  return `<text x="${fixed(start)}" y="${fixed(height)}" fill="${ink.text}"><tspan font-weight="600">${text(panel.title)}</tspan><tspan fill="${ink.quiet}" dx="6">${text(`${panel.unit}${panel.scaling === 'log' ? ', log' : ''}`)}</tspan></text>`;
}

function grid({ valueTicks, y, left, right }: PlacedPanel, ink: Ink): string[] {
  return valueTicks.flatMap(({ value, label }) => {
    if (label === '') return [`<path d="M${fixed(left - 3)},${fixed(y(value))}H${fixed(left)}" stroke="${ink.quiet}"/>`];
    return [
      `<path d="M${fixed(left)},${fixed(y(value))}H${fixed(right)}" stroke="${ink.grid}"/>`,
      `<text x="${fixed(left - 7)}" y="${fixed(y(value) + 4)}" text-anchor="end" fill="${ink.quiet}">${label}</text>`,
    ];
  });
}

function hours({ hourTicks, isLast, x, left, right, bottom }: PlacedPanel, ink: Ink): string[] {
  const marks = hourTicks.map(
    ({ value, label }) =>
      `<path d="M${fixed(x(value))},${fixed(bottom)}v5" stroke="${ink.quiet}"/><text x="${fixed(x(value))}" y="${fixed(bottom + 18)}" text-anchor="middle" fill="${ink.quiet}">${label}</text>`,
  );
  return [
    `<path d="M${fixed(left)},${fixed(bottom)}H${fixed(right)}" stroke="${ink.quiet}"/>`,
    ...marks,
    ...(isLast
      ? [`<text x="${fixed(right)}" y="${fixed(bottom + 35)}" text-anchor="end" fill="${ink.quiet}">hours after the first intake</text>`]
      : []),
  ];
}

/** The second unit stands left of the first where there is room, else on the right edge. */
function second({ panel: { second: axis }, secondTicks, y, left, right, top, bottom, labelPlace }: PlacedPanel, ink: Ink): string[] {
  if (axis === null) return [];
  const isLeft = labelPlace === 'end';
  const at = isLeft ? left - 44 : right;
  const anchor = isLeft ? 'end' : 'start';
  const out = isLeft ? -1 : 1;
  const marks = secondTicks
    .filter(({ label }) => label !== '')
    .map(({ value, label }) => {
      const height = y(value / axis.factor);
      return `<path d="M${fixed(at)},${fixed(height)}h${4 * out}" stroke="${ink.quiet}"/><text x="${fixed(at + 7 * out)}" y="${fixed(height + 4)}" text-anchor="${anchor}" fill="${ink.quiet}" font-size="11.5">${label}</text>`;
    });
  const turn = isLeft
    ? `translate(${fixed(at - 36)} ${fixed((top + bottom) / 2)}) rotate(-90)`
    : `translate(${fixed(at + 36)} ${fixed((top + bottom) / 2)}) rotate(90)`;
  const name = `<text transform="${turn}" text-anchor="middle" fill="${ink.quiet}" font-size="11.5">${text(`${axis.unit} of ${axis.of}`)}</text>`;
  return [`<path d="M${fixed(at)},${fixed(top)}V${fixed(bottom)}" stroke="${ink.grid}"/>`, ...marks, name];
}
