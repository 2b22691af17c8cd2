import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../real/index.js';
import { exposure } from './exposure.js';
import { halfLifeIn } from './terminal.js';

const sampled = { seed: 20260101, numRuns: 100 };
const hours = Array.from({ length: 25 }, (_, hour) => hour);
const decay = (rate: number, start = 100): number[] => hours.map((hour) => start * exp(-rate * hour));
const rates = fc.double({ min: 0.02, max: 0.8, noNaN: true });
const scales = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const curves = fc.array(
  fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
  { minLength: 25, maxLength: 25 },
);

describe('exposure after a bolus that decays exponentially', () => {
  it('finds the closed forms of AUC, AUMC, half-life, clearance and volumes', () => {
    fc.assert(
      fc.property(rates, (rate) => {
        const { observed, terminal, C0 } = exposure(hours, decay(rate), { dose: 500, route: 'bolus', method: 'linear up, log down' });
        expect(terminal?.lambdaZ).toBeCloseTo(rate, 10);
        expect((terminal?.halfLife ?? 0) * rate).toBeCloseTo(Math.LN2, 10);
        expect(((observed?.AUCinf ?? 0) * rate) / 100).toBeCloseTo(1, 9);
        expect(((observed?.AUMCinf ?? 0) * rate * rate) / 100).toBeCloseTo(1, 8);
        expect((observed?.MRTinf ?? 0) * rate).toBeCloseTo(1, 8);
        expect((observed?.clearance ?? 0) / (5 * rate)).toBeCloseTo(1, 9);
        expect(observed?.Vz).toBeCloseTo(5, 7);
        expect(observed?.Vss).toBeCloseTo(5, 7);
        expect(C0).toBe(100);
      }),
      sampled,
    );
  });

  it('points back to the value at the dose when no sample was taken there', () => {
    const { C0, observed } = exposure(hours.slice(1), decay(0.3).slice(1), { route: 'bolus', method: 'linear up, log down' });
    expect(C0).toBeCloseTo(100, 9);
    expect(observed?.backExtrapolatedPercent).toBeCloseTo(100 * (1 - exp(-0.3)), 9);
  });

  it('takes the first sample for the value at the dose when the first two do not fall', () => {
    expect(exposure([1, 2, 3], [5, 6, 4], { route: 'bolus' }).C0).toBe(5);
  });
});

describe('exposure of any curve', () => {
  it('grows with the curve while its times stay', () => {
    fc.assert(
      fc.property(curves, scales, (values, scale) => {
        const plain = exposure(hours, values);
        const grown = exposure(
          hours,
          values.map((value) => value * scale),
        );
        expect(Math.abs(grown.AUClast - plain.AUClast * scale)).toBeLessThanOrEqual(1e-12 * plain.AUClast * scale);
        expect(grown.tmax).toBe(plain.tmax);
        expect(grown.tlast).toBe(plain.tlast);
      }),
      sampled,
    );
  });

  it('does not depend on where the clock starts', () => {
    fc.assert(
      fc.property(curves, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
        const plain = exposure(hours, values);
        const later = exposure(
          hours.map((hour) => hour + shift),
          values,
          { doseTime: shift },
        );
        expect(later.AUCall).toBe(plain.AUCall);
        expect(later.AUMClast).toBe(plain.AUMClast);
        expect(later.tmax).toBe(plain.tmax + shift);
        expect(later.terminal?.lambdaZ).toBe(plain.terminal?.lambdaZ);
      }),
      sampled,
    );
  });

  it('passes smoothly from a falling piece to a flat one', () => {
    const piece = (fall: number) => exposure([0, 1], [1, 1 - fall], { method: 'linear up, log down' });
    for (const fall of [1e-15, 1e-9, 1e-4, 0.0295, 0.0297]) {
      const straight = exposure([0, 1], [1, 1 - fall]);
      expect(Math.abs(piece(fall).AUClast / straight.AUClast - 1)).toBeLessThanOrEqual((fall * fall) / 11 + 1e-15);
      expect(Math.abs(piece(fall).AUMClast - (1 / 2 - fall / 3))).toBeLessThanOrEqual(fall * fall + 1e-15);
    }
  });

  it('is never larger by the logarithmic rule than by the straight one', () => {
    fc.assert(
      fc.property(curves, (values) => {
        const straight = exposure(hours, values).AUClast;
        expect(exposure(hours, values, { method: 'linear up, log down' }).AUClast).toBeLessThanOrEqual(straight * (1 + 1e-12));
      }),
      sampled,
    );
  });

  it('puts a zero at the dose when nothing was measured there and no bolus was given', () => {
    expect(exposure([1, 2], [4, 4]).AUClast).toBe(6);
    expect(exposure([1, 2], [4, 4]).C0).toBe(0);
  });

  it('ends AUClast at the last positive sample and AUCall one sample later', () => {
    const { AUClast, AUCall, tlast, Clast } = exposure([0, 1, 2, 3, 4], [0, 4, 2, 0, 0]);
    expect({ AUClast, AUCall, tlast, Clast }).toEqual({ AUClast: 5, AUCall: 6, tlast: 2, Clast: 2 });
  });

  it('takes half the infusion off the mean residence time', () => {
    const plain = exposure(hours, decay(0.2));
    const infused = exposure(hours, decay(0.2), { route: 'infusion', infusionHours: 3 });
    expect(infused.MRTlast).toBeCloseTo(plain.MRTlast - 1.5, 12);
    expect((infused.observed?.MRTinf ?? 0) + 1.5).toBeCloseTo(plain.observed?.MRTinf ?? 0, 12);
  });

  it('returns nothing for what cannot be read', () => {
    const nothing = exposure([0, 1, 2], [0, 0, 0]);
    expect(nothing).toMatchObject({ AUClast: 0, Clast: null, tlast: null, terminal: null, observed: null });
    expect(exposure(hours, decay(0.2)).observed).toMatchObject({ clearance: null, Vz: null, Vss: null });
    expect(exposure([0, 1, 2, 3, 4], [0, 1, 2, 3, 4]).terminal).toBeNull();
  });

  it('refuses columns that do not fit, saying what it expected', () => {
    expect(() => exposure([0, 1], [1])).toThrow('as many times as values');
    expect(() => exposure([0, 2, 1], [1, 1, 1])).toThrow('ascending');
    expect(() => exposure([0, 1], [1, Number.NaN])).toThrow('finite');
    expect(() => exposure([0, 1], [1, 1], { doseTime: 0.5 })).toThrow('at or after the dose');
    expect(() => exposure([0, 1], [1, 1], { intervalHours: 12 })).toThrow('end of the interval');
  });
});

describe('the terminal line', () => {
  it('leaves the largest sample out unless the dose was a bolus', () => {
    expect(exposure(hours, decay(0.2)).terminal?.points).toBe(24);
    expect(exposure(hours, decay(0.2), { route: 'bolus' }).terminal?.points).toBe(25);
  });

  it('prefers the three points of the slow phase when more would bend the line', () => {
    const twoPhases = [1000, 200, 50, 20, 16, 12.8];
    expect(exposure([0, 1, 2, 3, 4, 5], twoPhases, { route: 'bolus' }).terminal).toMatchObject({ points: 3, from: 3, to: 5 });
  });

  it('skips samples that are not positive', () => {
    const holed = decay(0.2).map((value, hour) => (hour === 20 ? 0 : value));
    expect(exposure(hours, holed).terminal).toMatchObject({ points: 23, to: 24 });
  });

  it('is read over all positive samples of a window that is asked for', () => {
    const line = halfLifeIn(hours, decay(0.1), 5, 15);
    expect(line).toMatchObject({ points: 11, from: 5, to: 15 });
    expect(line?.halfLife).toBeCloseTo(Math.LN2 / 0.1, 10);
    expect(halfLifeIn(hours, decay(0.1), 5, 6)).toBeNull();
    expect(halfLifeIn(hours, decay(-0.1), 5, 15)).toBeNull();
  });
});

describe('an interval at steady state', () => {
  it('gives the average, the trough, the swing and how much was gathered', () => {
    const values = hours.slice(0, 13).map((hour) => 10 * exp(-0.1 * hour));
    const { interval, observed } = exposure(
      hours.slice(0, 13).map((hour) => hour + 96),
      values,
      { doseTime: 96, intervalHours: 12, dose: 100, route: 'bolus', method: 'linear up, log down' },
    );
    const area = (10 - (values[12] ?? 0)) / 0.1;
    expect(interval?.AUCtau).toBeCloseTo(area, 9);
    expect(interval?.Caverage).toBeCloseTo(area / 12, 9);
    expect(interval).toMatchObject({ Cmin: values[12], tmin: 108 });
    expect(interval?.accumulationIndex).toBeCloseTo(1 / (1 - exp(-1.2)), 9);
    expect(observed?.clearance).toBeCloseTo(100 / area, 9);
  });
});
