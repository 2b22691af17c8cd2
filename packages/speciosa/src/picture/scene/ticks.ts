import { scaleLinear, scaleLog } from 'd3-scale';
import type { Scaling } from './scene.js';

export interface Tick {
  readonly value: number;
  /** Empty for the small ticks between powers of ten. */
  readonly label: string;
}

const hourSteps = [0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 72, 96, 120, 168, 336, 672];

/** Hours at which people think: halves of a day, days, weeks; at most `most` of them. */
export function hourTicks(from: number, to: number, most: number): readonly Tick[] {
  const step = hourSteps.find((hours) => (to - from) / hours <= most) ?? to - from;
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step + 1e-9) - first + 1);
  return Array.from({ length: count }, (_, k) => tick((first + k) * step));
}

/** About `wanted` ticks on a value axis; on a log axis every power of ten and small ticks between. */
export function valueTicks(low: number, high: number, scaling: Scaling, wanted: number): readonly Tick[] {
  if (scaling === 'linear') return scaleLinear().domain([low, high]).ticks(wanted).map(tick);
  const values = scaleLog().domain([low, high]).ticks();
  return values.map((value) => (isPowerOfTen(value) ? tick(value) : { value, label: '' }));
}

/** Position of a value between two pixels. */
export function placing(low: number, high: number, scaling: Scaling, from: number, to: number): (value: number) => number {
  const scale = scaling === 'log' ? scaleLog() : scaleLinear();
  return scale.domain([low, high]).range([from, to]);
}

const tick = (value: number): Tick => ({ value, label: tickLabel(value) });

function tickLabel(value: number): string {
  const text = String(Number(value.toPrecision(6)));
  return text.includes('e') ? value.toExponential(0) : text;
}

const isPowerOfTen = (value: number): boolean => /^10*$|^1e[+-]?\d+$|^0\.0*1$/.test(String(Number(value.toPrecision(6))));
