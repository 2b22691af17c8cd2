import { hourTicks, lookOf, noteOf, placing, valueTicks, wrap } from '../scene/index.js';
import type { Curve, ObservedMark, Panel, Scene } from '../scene/index.js';
import { createCanvas, printCanvas, putDot } from './canvas.js';
import type { Canvas } from './canvas.js';
import { drawDashed } from './raster.js';
import { shadeBand, shadesOf } from './shade-band.js';

export interface TextOptions {
  /** Width in letters, at least 60. */
  readonly columns?: number;
  /** Height in lines, at least 16; remarks and notice come below, uncounted. */
  readonly rows?: number;
  /** Only the letters of ASCII; a curve is drawn with its own letter. */
  readonly isAscii?: boolean;
  /** Colours a text by look; the terminal knows how, this folder does not. */
  readonly paint?: (text: string, look: number) => string;
}

const defaults = { columns: 80, rows: 30, isAscii: false, paint: (text: string): string => text };

type Chosen = Required<TextOptions>;

/** A scene in letters: braille dots or plain ASCII, with axes, units, a key, remarks and the notice. */
export function pictureText(scene: Scene, options: TextOptions = {}): string {
  const chosen = { ...defaults, ...options };
  const columns = Math.max(60, chosen.columns);
  const rows = Math.max(16, chosen.rows);
  const share = scene.panels.length > 1 ? { plasma: 0.62, receptor: 0.38 } : { plasma: 1, receptor: 1 };
  const panels = scene.panels.flatMap((panel) =>
    panelLines(panel, scene, { ...chosen, columns, rows: Math.floor((rows - 1) * share[panel.name]) }),
  );
  const below = [...scene.remarks, scene.provenance, scene.notice].flatMap((remark) => wrap(remark, columns));
  return `${[...wrap(scene.title, columns), ...panels, ...below].map((line) => line.trimEnd()).join('\n')}\n`;
}

const gutter = 8;

function panelLines(panel: Panel, scene: Scene, chosen: Chosen): string[] {
  const width = chosen.columns - gutter - 4;
  const height = Math.max(4, chosen.rows - 3 - panel.curves.length - bandKey(panel, chosen).length);
  const canvas = createCanvas(width, height, chosen.isAscii);
  const x = placing(scene.fromHours, scene.toHours, 'linear', 0, canvas.dotsWide - 1);
  const y = placing(panel.low, panel.high, panel.scaling, canvas.dotsHigh - 1, 0);
  for (const curve of panel.curves) drawCurve(canvas, curve, panel, x, y);
  for (const band of panel.bands ?? []) shadeBand(canvas, band, panel, x, y);
  for (const mark of panel.observed) drawObserved(canvas, mark, panel, x, y);
  return [
    `${panel.title}, ${panel.unit}${panel.scaling === 'log' ? ', log' : ''}`,
    ...withAxis(printCanvas(canvas, chosen.paint), panel, height, chosen),
    ...hourLines(scene, width, chosen),
    ...panel.curves.map((curve) => keyLine(curve, chosen)),
    ...bandKey(panel, chosen),
    ...observedKey(panel),
  ];
}

function drawCurve(canvas: Canvas, curve: Curve, panel: Panel, x: (hours: number) => number, y: (value: number) => number): void {
  const { dash } = lookOf(curve.look);
  for (const run of curve.runs) {
    const visible = run.filter(({ value }) => panel.scaling === 'linear' || value >= panel.low);
    drawDashed(
      visible.map(({ hours, value }) => ({ x: x(hours), y: y(value) })),
      canvas.isAscii ? [] : dash,
      (column, row) => putDot(canvas, column, row, curve.look),
    );
  }
}

function drawObserved(canvas: Canvas, mark: ObservedMark, panel: Panel, x: (hours: number) => number, y: (value: number) => number): void {
  const at = (value: number): number => y(Math.max(panel.low, Math.min(panel.high, value)));
  const column = x(mark.hours);
  const ends = [at(mark.low ?? mark.value), at(mark.high ?? mark.value)];
  for (const end of ends) canvas.place(column, end, mark.low === null && mark.high === null ? 'o' : '+', mark.look);
  canvas.place(column, at(mark.value), 'o', mark.look);
}

function withAxis(lines: readonly string[], panel: Panel, height: number, { isAscii }: Chosen): string[] {
  const wanted = Math.max(2, Math.floor(height / 3));
  const y = placing(panel.low, panel.high, panel.scaling, height - 1, 0);
  const labels = new Map(
    valueTicks(panel.low, panel.high, panel.scaling, wanted)
      .filter(({ label }) => label !== '')
      .map(({ value, label }) => [Math.round(y(value)), label]),
  );
  return lines.map((line, row) => {
    const label = labels.get(row);
    return `${(label ?? '').padStart(gutter - 1)} ${axisLetter(label !== undefined, isAscii)}${line}`;
  });
}

const axisLetter = (isTick: boolean, isAscii: boolean): string => (isAscii ? (isTick ? '+' : '|') : isTick ? '┤' : '│');

function hourLines(scene: Scene, width: number, { isAscii }: Chosen): string[] {
  const x = placing(scene.fromHours, scene.toHours, 'linear', 0, width - 1);
  const rule = Array.from({ length: width }, (): string => (isAscii ? '-' : '─'));
  const numbers = Array.from({ length: width + gutter + 4 }, (): string => ' ');
  for (const { value, label } of hourTicks(scene.fromHours, scene.toHours, Math.max(2, Math.floor(width / 8)))) {
    const at = Math.round(x(value));
    rule[at] = isAscii ? '+' : '┬';
    const start = Math.min(gutter + 1 + at - Math.floor(label.length / 2), gutter + width + 2 - label.length);
    [...label].forEach((letter, index) => {
      numbers[start + index] = letter;
    });
  }
  const corner = isAscii ? '+' : '└';
  return [`${' '.repeat(gutter)}${corner}${rule.slice(0, width).join('')}`, fitUnit(numbers.join(''), width + gutter + 4)];
}

/** The unit stands in full where the numbers leave room, else as a letter after the last of them. */
const fitUnit = (numbers: string, width: number): string => {
  const trimmed = numbers.trimEnd();
  return trimmed.length + 7 <= width ? `${trimmed.padEnd(width - 5)}hours` : `${trimmed} h`;
};

function keyLine(curve: Curve, { isAscii, paint }: Chosen): string {
  const { name, look } = curve;
  const note = noteOf(curve);
  const { letter, dash } = lookOf(look);
  const sample = isAscii ? letter.repeat(4) : dash.length === 0 ? '────' : (dash[0] ?? 0) > 4 ? '╌╌╌╌' : '┈┈┈┈';
  return `${' '.repeat(gutter + 1)}${paint(sample, look)} ${note === '' ? name : `${name} (${note})`}`;
}

function bandKey({ bands = [], bandsOf = 'people' }: Panel, { isAscii }: Chosen): string[] {
  const { most, half } = shadesOf(isAscii);
  const names = [...new Set(bands.map(({ name }) => name))].join(', ');
  const held = {
    people: 'nine in ten virtual people',
    draws: `a range and no line, ${names}: nine in ten draws of what is not known`,
    knowledge: 'nine in ten draws of what is not known',
  }[bandsOf];
  return bands.length === 0 ? [] : [`${' '.repeat(gutter + 1)}${most}${half}${half}${most} ${held}, denser the middle half`];
}

function observedKey({ observed }: Panel): string[] {
  return observed.length === 0 ? [] : [`${' '.repeat(gutter + 1)}o    measured; + the ends of its spread`];
}
