import { spreadOf } from '../measure/statistics.js';
import type { Point } from '../measure/rounds.js';
import type { RegimenResult, Result } from './result.js';

const [width, height] = [760, 480];
const frame = { left: 76, right: 560, top: 64, bottom: 412 };

/** Colours that stay apart for most eyes, and shapes for the rest. */
const looks: Readonly<Record<string, { readonly ink: string; readonly shape: 'dot' | 'square' | 'wedge' }>> = {
  f64x4: { ink: '#0b5fa5', shape: 'dot' },
  f64x2: { ink: '#2f7fbf', shape: 'dot' },
  f64x1: { ink: '#4a90c8', shape: 'square' },
  f32x4: { ink: '#6b8e23', shape: 'wedge' },
  cvode: { ink: '#b23a0e', shape: 'dot' },
  desolve: { ink: '#7a3b8f', shape: 'square' },
  mrgsolve: { ink: '#a06a00', shape: 'wedge' },
  rxode2: { ink: '#333333', shape: 'dot' },
};
const otherwise = { ink: '#555555', shape: 'wedge' } as const;

interface Axis {
  readonly low: number;
  readonly high: number;
  place(value: number): number;
}

/** The work-precision curves of a regimen: achieved error against people a second, both logarithmic; whiskers from slowest to fastest round. */
export function draw(result: Result, regimen: RegimenResult): string {
  const { points } = regimen;
  const x = axis(
    points.map(({ error }) => error.max),
    frame.left,
    frame.right,
  );
  const y = axis(
    points.flatMap(({ peoplePerCpuSecond }) => peoplePerCpuSecond),
    frame.bottom,
    frame.top,
  );
  const drawn = result.tools
    .map(({ id, title }) => ({ id, title, points: points.filter(({ tool }) => tool === id) }))
    .filter((tool) => tool.points.length > 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-labelledby="title about">`,
    `<title id="title">K28, regimen ${regimen.regimen}: work and precision</title>`,
    `<desc id="about">${safe(drawn.map(({ title, points: reached }) => sentence(title, reached)).join(' '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...words(regimen, result.rounds),
    ...grid(x, y),
    ...drawn.flatMap((tool, index) => curve(tool.id, tool.title, tool.points, x, y, index)),
    '</svg>\n',
  ].join('\n');
}

const words = ({ regimen, title, people }: RegimenResult, rounds: number): string[] => [
  `<text x="${frame.left}" y="26" font-size="16" font-weight="bold">K28, regimen ${regimen}: people a processor second at the error reached</text>`,
  `<text x="${frame.left}" y="46" fill="#444444">${safe(`${title}; ${people} people, one thread, ${rounds} rounds; higher and further left is better`)}</text>`,
  `<text x="${(frame.left + frame.right) / 2}" y="${frame.bottom + 42}" text-anchor="middle">largest relative error over people, states and times</text>`,
  `<text transform="translate(20 ${(frame.top + frame.bottom) / 2}) rotate(-90)" text-anchor="middle">people a processor second</text>`,
];

const grid = (x: Axis, y: Axis): string[] => [
  ...decades(x).map((value) =>
    gridLine(x.place(value), frame.top, x.place(value), frame.bottom, x.place(value), frame.bottom + 18, 'middle', value.toExponential(0)),
  ),
  ...decades(y).map((value) =>
    gridLine(frame.left, y.place(value), frame.right, y.place(value), frame.left - 8, y.place(value) + 4, 'end', String(value)),
  ),
];

/** Whole decades around the values. */
function axis(values: readonly number[], from: number, to: number): Axis {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const low = Math.floor(Math.min(...logs));
  const high = Math.max(low + 1, Math.ceil(Math.max(...logs)));
  return { low, high, place: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from) };
}

const decades = ({ low, high }: Axis): readonly number[] =>
  Array.from({ length: high - low + 1 }, (_, index) => Number(`1e${low + index}`));

const gridLine = (x1: number, y1: number, x2: number, y2: number, x: number, y: number, anchor: string, text: string): string =>
  `<path d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}" stroke="#dddddd"/><text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="#444444">${text}</text>`;

function curve(id: string, name: string, points: readonly Point[], x: Axis, y: Axis, index: number): string[] {
  const { ink, shape } = looks[id] ?? otherwise;
  const placed = points
    .map(({ error, peoplePerCpuSecond }) => ({ x: x.place(error.max), spread: spreadOf(peoplePerCpuSecond) }))
    .filter(({ x: place }) => Number.isFinite(place))
    .sort((a, b) => a.x - b.x);
  const line = placed
    .map(({ x: across, spread }, place) => `${place === 0 ? 'M' : 'L'}${at(across)} ${at(y.place(spread.median))}`)
    .join('');
  const row = frame.top + 14 + index * 24;
  return [
    `<path d="${line}" fill="none" stroke="${ink}" stroke-width="2"/>`,
    ...placed.map(
      ({ x: across, spread }) =>
        `<path d="M${at(across)} ${at(y.place(spread.min))}V${at(y.place(spread.max))}" stroke="${ink}"/>${mark(shape, across, y.place(spread.median), ink)}`,
    ),
    `${mark(shape, frame.right + 22, row - 4, ink)}<text x="${frame.right + 34}" y="${row}">${safe(name)}</text>`,
  ];
}

function mark(shape: 'dot' | 'square' | 'wedge', x: number, y: number, ink: string): string {
  if (shape === 'dot') return `<circle cx="${at(x)}" cy="${at(y)}" r="4.5" fill="${ink}"/>`;
  if (shape === 'square') return `<rect x="${at(x - 4)}" y="${at(y - 4)}" width="8" height="8" fill="${ink}"/>`;
  return `<path d="M${at(x)} ${at(y - 5)}L${at(x + 5)} ${at(y + 4)}H${at(x - 5)}Z" fill="${ink}"/>`;
}

const sentence = (name: string, points: readonly Point[]): string =>
  `${name}: ${points.map(({ error, peoplePerCpuSecond }) => `${spreadOf(peoplePerCpuSecond).median.toFixed(0)} people a processor second at an error of ${error.max.toExponential(1)}`).join(', ')}.`;

const at = (value: number): string => String(Math.round(value * 10) / 10);
const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
