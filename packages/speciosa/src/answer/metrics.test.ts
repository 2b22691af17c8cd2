import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestedHours } from '../wiring/index.js';
import { metricsOf } from './metrics.js';
import type { Series } from '../report.js';

const seed = 20222;
const span = 120;
const once = { swallowedHours: [0], spanHours: span };
const hours = requestedHours([0], span);

/** A curve of our own choosing on the grid of a single intake. */
const curve = (at: (hour: number) => number, analyte = 'speciogynine', matrix: Series['matrix'] = 'plasma-total'): Series => ({
  name: analyte,
  analyte,
  matrix,
  unit: matrix === 'receptor' ? '1' : 'nmol/L',
  timeHours: hours,
  values: hours.map(at),
});

const read = (series: Series, clock = once) => Object.fromEntries(metricsOf(series, clock).map(({ name, value }) => [name, value]));

describe('numbers read off a curve', () => {
  it('are those of calculus on a curve that falls exponentially', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 500, noNaN: true }), fc.double({ min: 10, max: 60, noNaN: true }), (top, halfLife) => {
        const rate = Math.LN2 / halfLife;
        const got = read(curve((hour) => top * Math.exp(-rate * hour)));
        expect(got['Cmax']).toBe(top);
        expect(got['tmax']).toBe(0);
        expect(got['halfLife']).toBeCloseTo(halfLife, 8);
        expect((got['AUClast'] ?? 0) / ((top / rate) * (1 - Math.exp(-rate * span)))).toBeCloseTo(1, 10);
        expect((got['AUCinf'] ?? 0) / (top / rate)).toBeCloseTo(1, 8);
        expect(got['AUCextrapolatedPercent']).toBeCloseTo(100 * Math.exp(-rate * span), 6);
      }),
      { seed, numRuns: 40 },
    );
  });

  it('scale with the dose where they are levels and stay where they are times', () => {
    const shape = (hour: number) => 90 * (Math.exp(-0.02 * hour) - Math.exp(-1.3 * hour));
    const one = read(curve(shape));
    const three = read(curve((hour) => 3 * shape(hour)));
    for (const name of ['Cmax', 'AUClast', 'AUCinf']) expect((three[name] ?? 0) / (one[name] ?? 1)).toBeCloseTo(3, 10);
    for (const name of ['tmax', 'halfLife', 'AUCextrapolatedPercent']) expect(three[name]).toBeCloseTo(one[name] ?? Number.NaN, 8);
  });

  it('leave a half-life out, and what rests on it, when the span ends before its window', () => {
    const short = requestedHours([0], 30);
    const series = { ...curve((hour) => Math.exp(-hour)), timeHours: short, values: short.map((hour) => Math.exp(-hour)) };
    expect(Object.keys(read(series, { swallowedHours: [0], spanHours: 30 }))).toEqual(['Cmax', 'tmax', 'AUClast']);
  });

  it('leave a half-life out when the curve rises through its window', () => {
    expect(Object.keys(read(curve((hour) => 1 + hour)))).toEqual(['Cmax', 'tmax', 'AUClast']);
  });

  it('are only peaks where people are not sampled: unbound, brain and receptor', () => {
    expect(Object.keys(read(curve((hour) => hour, 'mitragynine', 'brain-unbound')))).toEqual(['Cmax']);
    expect(read(curve((hour) => hour / span, 'mitragynine', 'receptor'))).toEqual({ peakOccupancy: 1 });
  });

  it('say the window a half-life was read in, other than for repeated doses', () => {
    const windowOf = (analyte: string, swallowedHours: number[]) =>
      metricsOf(
        curve((hour) => Math.exp(-0.01 * hour), analyte),
        { swallowedHours, spanHours: span },
      ).find(({ name }) => name === 'halfLife')?.window;
    expect(windowOf('mitragynine', [0])).toEqual({ fromHours: 24, toHours: 96 });
    expect(windowOf('7-hydroxymitragynine', [0])).toEqual({ fromHours: 2, toHours: 8 });
    expect(windowOf('7-hydroxymitragynine', [0, 24])).toEqual({ fromHours: 12, toHours: 96 });
  });
});

describe('the hours asked for', () => {
  it('rise, hold every intake and both ends, and lie no more than an hour apart', () => {
    const intakes = fc
      .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 })
      .map((list) => list.map((hour) => hour / 2).sort((a, b) => a - b));
    fc.assert(
      fc.property(intakes, fc.integer({ min: 201, max: 900 }), (swallowed, spanHours) => {
        const asked = requestedHours(swallowed, spanHours);
        expect(asked[0]).toBe(0);
        expect(asked.at(-1)).toBe(spanHours);
        for (const hour of swallowed) expect(asked).toContain(hour);
        const gaps = asked.slice(1).map((hour, index) => ({ from: asked[index] ?? 0, gap: hour - (asked[index] ?? 0) }));
        expect(Math.min(...gaps.map(({ gap }) => gap))).toBeGreaterThan(0);
        expect(Math.max(...gaps.filter(({ from }) => from >= (swallowed[0] ?? 0)).map(({ gap }) => gap))).toBeLessThanOrEqual(1);
      }),
      { seed, numRuns: 60 },
    );
  });
});
