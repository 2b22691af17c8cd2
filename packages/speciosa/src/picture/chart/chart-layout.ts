import { placing, textWidth, valueTicks, wrap } from '../scene/index.js';
import type { Tick } from '../scene/index.js';
import type { Axis, Chart, Key } from './chart.js';

/** A chart placed on a sheet of so many pixels; its height follows from what it holds. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly keys: readonly PlacedKey[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly rows: RowPlaces;
}

export interface PlacedKey {
  readonly key: Key;
  /** Its name, broken where the sheet is too narrow for it. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** How rows stand: with their names at the left where all are short, else above their lane. */
export interface RowPlaces {
  readonly namePlace: 'left' | 'above';
  /** Names of all rows, broken where the sheet is too narrow for them. */
  readonly names: readonly (readonly string[])[];
  readonly pitch: number;
  readonly lane: (row: number) => number;
}

export const chartFont = 12.5;
const keyRow = 21;
const axisRoom = 46;
const yTitleRoom = 22;
const sampleRoom = 27;
const keyGap = 20;

/** Places a chart; width at least 240. A plane is as high as asked or as its aspect says. */
export function layOutChart(chart: Chart, wanted: { readonly width: number; readonly height: number }): ChartLayout {
  const width = Math.max(240, wanted.width);
  const { placed: keys, below } = placeKeys(chart.keys, width);
  return chart.kind === 'plane' ? planeOf(chart, width, wanted.height, keys, below) : rowsOf(chart, width, keys, below);
}

/** Wide fonts are a seventh wider than the estimate: nothing may be cut off. */
const widthOf = (text: string): number => textWidth(text, chartFont) * 1.14;
const lettersIn = (room: number): number => Math.floor(room / widthOf('n'));

export const lineRoom = 15;

/** Keys from left to right, on as many lines as they need. */
function placeKeys(keys: readonly Key[], width: number): { readonly placed: readonly PlacedKey[]; readonly below: number } {
  let [x, y, deepest] = [0, 14, 14];
  const placed = keys.map((key) => {
    const lines = wrap(key.name, lettersIn(width - sampleRoom));
    const own = sampleRoom + lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
    if (x > 0 && x + own > width) [x, y] = [0, deepest + keyRow];
    const one = { key, lines, x, y };
    x += own + keyGap;
    deepest = Math.max(deepest, y + (lines.length - 1) * lineRoom);
    return one;
  });
  return { placed, below: keys.length === 0 ? 6 : deepest + 14 };
}

function planeOf(
  chart: Extract<Chart, { kind: 'plane' }>,
  width: number,
  wantedHeight: number,
  keys: readonly PlacedKey[],
  below: number,
): ChartLayout {
  const top = below + yTitleRoom;
  const yTicks = chart.y.ticks ?? valueTicks(chart.y.low, chart.y.high, chart.y.scaling, 6);
  const left = 14 + yTicks.reduce((widest, { label }) => Math.max(widest, widthOf(label)), 0);
  const right = rightOf(chart.aspect, left, width, wantedHeight - top - axisRoom);
  const bottom = chart.aspect === undefined ? Math.max(top + 120, wantedHeight - axisRoom) : top + (right - left) / chart.aspect;
  return {
    width,
    height: bottom + axisRoom,
    ...{ left, right, top, bottom, keys, yTicks },
    x: placing(chart.x.low, chart.x.high, chart.x.scaling, left, right),
    y: placing(chart.y.low, chart.y.high, chart.y.scaling, bottom, top),
    xTicks: xTicksOf(chart.x, right - left),
    rows: { namePlace: 'above', names: [], pitch: 0, lane: () => top },
  };
}

/** As wide as the sheet, but for a plane of fixed shape that would grow higher than asked. */
function rightOf(aspect: number | undefined, left: number, width: number, height: number): number {
  const widest = width - 22;
  return aspect === undefined ? widest : Math.min(widest, left + Math.max(200, height) * aspect);
}

const nameAtMost = 110;

function rowsOf(chart: Extract<Chart, { kind: 'rows' }>, width: number, keys: readonly PlacedKey[], below: number): ChartLayout {
  const widest = chart.rows.reduce((most, { name }) => Math.max(most, widthOf(name)), 0);
  const namePlace = widest <= Math.min(nameAtMost, width / 4) ? 'left' : 'above';
  const names = chart.rows.map(({ name }) => (namePlace === 'left' ? [name] : wrap(name, lettersIn(width))));
  const nameLines = names.reduce((most, lines) => Math.max(most, lines.length), 1);
  const pitch = namePlace === 'left' ? 27 : 31 + nameLines * lineRoom;
  const left = namePlace === 'left' ? widest + 12 : 16;
  const right = width - 22;
  const top = below + 4;
  const bottom = top + pitch * chart.rows.length + 4;
  return {
    width,
    height: bottom + axisRoom,
    ...{ left, right, top, bottom, keys },
    x: placing(chart.x.low, chart.x.high, chart.x.scaling, left, right),
    y: () => top,
    xTicks: xTicksOf(chart.x, right - left),
    yTicks: [],
    rows: { namePlace, names, pitch, lane: (row) => top + pitch * row + (namePlace === 'left' ? pitch / 2 : pitch - lineRoom) },
  };
}

/** Labels that would touch their neighbour are left out; their ticks stay. */
function xTicksOf(axis: Axis, room: number): readonly Tick[] {
  const ticks = axis.ticks ?? valueTicks(axis.low, axis.high, axis.scaling, Math.max(3, Math.floor(room / 70)));
  const at = placing(axis.low, axis.high, axis.scaling, 0, room);
  let free = Number.NEGATIVE_INFINITY;
  return ticks.map(({ value, label }) => {
    const half = widthOf(label) / 2;
    if (label === '' || at(value) - half < free) return { value, label: '' };
    free = at(value) + half + 6;
    return { value, label };
  });
}
