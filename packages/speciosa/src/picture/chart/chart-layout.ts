import { placing, textWidth, valueTicks } from '../scene/index.js';
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
  readonly x: number;
  readonly y: number;
}

/** How rows stand: with their names at the left where all are short, else above their lane. */
export interface RowPlaces {
  readonly namePlace: 'left' | 'above';
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
  const keys = placeKeys(chart.keys, width);
  const keysBelow = keys.reduce((deepest, { y }) => Math.max(deepest, y), 0) + (keys.length === 0 ? 6 : 14);
  return chart.kind === 'plane' ? planeOf(chart, width, wanted.height, keys, keysBelow) : rowsOf(chart, width, keys, keysBelow);
}

/** Keys from left to right, on as many lines as they need. */
function placeKeys(keys: readonly Key[], width: number): readonly PlacedKey[] {
  let [x, y] = [0, 14];
  return keys.map((key) => {
    const own = sampleRoom + textWidth(key.name, chartFont);
    if (x > 0 && x + own > width) [x, y] = [0, y + keyRow];
    const placed = { key, x, y };
    x += own + keyGap;
    return placed;
  });
}

function planeOf(
  chart: Extract<Chart, { kind: 'plane' }>,
  width: number,
  wantedHeight: number,
  keys: readonly PlacedKey[],
  keysBelow: number,
): ChartLayout {
  const top = keysBelow + yTitleRoom;
  const yTicks = chart.y.ticks ?? valueTicks(chart.y.low, chart.y.high, chart.y.scaling, 6);
  const left = 14 + yTicks.reduce((widest, { label }) => Math.max(widest, textWidth(label, chartFont)), 0);
  const right = rightOf(chart.aspect, left, width, wantedHeight - top - axisRoom);
  const bottom = chart.aspect === undefined ? Math.max(top + 120, wantedHeight - axisRoom) : top + (right - left) / chart.aspect;
  return {
    width,
    height: bottom + axisRoom,
    ...{ left, right, top, bottom, keys, yTicks },
    x: placing(chart.x.low, chart.x.high, chart.x.scaling, left, right),
    y: placing(chart.y.low, chart.y.high, chart.y.scaling, bottom, top),
    xTicks: xTicksOf(chart.x, right - left),
    rows: { namePlace: 'above', pitch: 0, lane: () => top },
  };
}

/** As wide as the sheet, but for a plane of fixed shape that would grow higher than asked. */
function rightOf(aspect: number | undefined, left: number, width: number, height: number): number {
  const widest = width - 22;
  return aspect === undefined ? widest : Math.min(widest, left + Math.max(200, height) * aspect);
}

const nameAtMost = 110;

function rowsOf(chart: Extract<Chart, { kind: 'rows' }>, width: number, keys: readonly PlacedKey[], keysBelow: number): ChartLayout {
  const widest = chart.rows.reduce((most, { name }) => Math.max(most, textWidth(name, chartFont)), 0);
  const namePlace = widest <= Math.min(nameAtMost, width / 4) ? 'left' : 'above';
  const pitch = namePlace === 'left' ? 27 : 46;
  const left = namePlace === 'left' ? widest + 12 : 8;
  const right = width - 22;
  const top = keysBelow + 4;
  const bottom = top + pitch * chart.rows.length + 4;
  return {
    width,
    height: bottom + axisRoom,
    ...{ left, right, top, bottom, keys },
    x: placing(chart.x.low, chart.x.high, chart.x.scaling, left, right),
    y: () => top,
    xTicks: xTicksOf(chart.x, right - left),
    yTicks: [],
    rows: { namePlace, pitch, lane: (row) => top + pitch * row + (namePlace === 'left' ? pitch / 2 : 31) },
  };
}

/** Labels that would touch their neighbour are left out; their ticks stay. */
function xTicksOf(axis: Axis, room: number): readonly Tick[] {
  const ticks = axis.ticks ?? valueTicks(axis.low, axis.high, axis.scaling, Math.max(3, Math.floor(room / 70)));
  const at = placing(axis.low, axis.high, axis.scaling, 0, room);
  let free = Number.NEGATIVE_INFINITY;
  return ticks.map(({ value, label }) => {
    const half = textWidth(label, chartFont) / 2;
    if (label === '' || at(value) - half < free) return { value, label: '' };
    free = at(value) + half + 6;
    return { value, label };
  });
}
