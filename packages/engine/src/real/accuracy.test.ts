import { describe, expect, it } from 'vitest';
import { draws } from './draws.testing.js';
import { exactErfc, exactExp, exactLog, exactPow, fixed, places, ulps, ulpsOfFixed } from './exact.testing.js';
import { erf, erfc, exp, log, normalBelow, normalQuantile, pow } from './index.js';

/**
 * Worst errors against the referee, in units of the last place. The bounds are what README states; the measured
 * worst case is printed. SLOW_TESTS=1 measures on a million points instead of two hundred thousand.
 */
const slow = process.env['SLOW_TESTS'] === '1';
const many = slow ? 1_000_000 : 200_000;
const patience = 300_000;

function worst(
  what: string,
  count: number,
  point: () => readonly [number, ...number[]],
  error: (...at: readonly number[]) => number,
): number {
  let most = 0;
  let where: readonly number[] = [];
  for (let i = 0; i < count; i += 1) {
    const at = point();
    const found = error(...at);
    if (found > most || Number.isNaN(found)) [most, where] = [found, at];
  }
  console.log(`${what}: worst ${most.toFixed(4)} ulp at ${where.join(', ')} of ${count} points`);
  return most;
}

describe(`measured on ${many} points, the error`, () => {
  const expError = (x = 0): number => ulps(exp(x), exactExp(fixed(x)));
  const logError = (x = 0): number => ulpsOfFixed(log(x), exactLog(x, log(x)));
  const powError = (x = 0, y = 0): number => ulps(pow(x, y), exactPow(x, y, log(x)));

  it(
    'of exp stays below 0.9 ulp over its whole range',
    () => {
      const { between } = draws(1);
      expect(worst('exp on [-708, 709.7]', many, () => [between(-708, 709.7)], expError)).toBeLessThan(0.9);
      expect(worst('exp on [-1, 1]', many, () => [between(-1, 1)], expError)).toBeLessThan(0.9);
    },
    patience,
  );

  it(
    'of exp stays below 1 unit of the last place where results are subnormal',
    () => {
      const { between } = draws(2);
      expect(worst('exp on [-745.1, -708]', many / 10, () => [between(-745.1, -708)], expError)).toBeLessThan(1);
    },
    patience,
  );

  it(
    'of log stays below 0.85 ulp, subnormal arguments included',
    () => {
      const { between, anySize } = draws(3);
      expect(worst('log of any size', many, () => [anySize()], logError)).toBeLessThan(0.85);
      expect(worst('log on [0.5, 2]', many, () => [between(0.5, 2)], logError)).toBeLessThan(0.85);
      expect(worst('log of subnormals', many / 10, () => [between(0, 2.2e-308)], logError)).toBeLessThan(0.85);
    },
    patience,
  );

  it(
    'of pow stays below 1 ulp for |y log x| < 50, and below 1.5 ulp wherever the result is normal',
    () => {
      const { between, anySize } = draws(4);
      const pair = (x: number, reach: number): readonly [number, number] => [x, between(-reach, reach) / Math.abs(log(x))];
      expect(worst('pow, |y log x| < 50', many, () => pair(between(0, 10), 50), powError)).toBeLessThan(1);
      expect(worst('pow, |y log x| < 708', many, () => pair(anySize(), 708), powError)).toBeLessThan(1.5);
      expect(worst('pow near 1, |y log x| < 708', many, () => pair(between(0.7, 1.42), 708), powError)).toBeLessThan(1.5);
    },
    patience,
  );
});

describe('measured on thousands of points, the error', () => {
  const one = 1n << places;
  const erfOf = (x: number): bigint => {
    const { mantissa, exponent } = exactErfc(x);
    return one - (mantissa >> BigInt(-exponent));
  };

  it(
    'of erf stays below 4 ulp',
    () => {
      const { between } = draws(5);
      expect(
        worst(
          'erf on [0, 6]',
          many / 20,
          () => [between(0, 6)],
          (x = 0) => ulpsOfFixed(erf(x), erfOf(x)),
        ),
      ).toBeLessThan(4);
    },
    patience,
  );

  it(
    'of erfc stays below 14 ulp under 1 and below 4 ulp in the tail',
    () => {
      const { between } = draws(6);
      const error = (x = 0): number => ulps(erfc(x), exactErfc(x));
      expect(worst('erfc on [0, 1]', many / 20, () => [between(0, 1)], error)).toBeLessThan(14);
      expect(worst('erfc on [1, 10]', many / 20, () => [between(1, 10)], error)).toBeLessThan(4);
      expect(worst('erfc on [10, 26]', 400, () => [between(10, 26)], error)).toBeLessThan(4);
    },
    patience,
  );

  it(
    'of the normal quantile stays below 4e-15 of max(1, |z|)',
    () => {
      const { between } = draws(7);
      let most = 0;
      for (let i = 0; i < many / 20; i += 1) {
        const p = Math.min(exp(between(-60, 0)), 0.5);
        const z = normalQuantile(p);
        most = Math.max(most, Math.abs(missOf(z, p)) / Math.max(1, Math.abs(z)));
      }
      console.log(`normal quantile on (1e-26, 0.5]: worst ${most.toExponential(2)} of max(1, |z|)`);
      expect(most).toBeLessThan(4e-15);
    },
    patience,
  );

  /** How far z is from the quantile of p: (Phi(z) - p) / phi(z), with Phi from the referee. */
  function missOf(z: number, p: number): number {
    const argument = -z * Math.SQRT1_2;
    const { mantissa, exponent } = exactErfc(argument);
    const below = 0.5 * Number(mantissa >> (places - 60n)) * 2 ** (exponent - 60);
    const argumentLost = -z / Math.SQRT2 - argument;
    const density = exp(-0.5 * z * z) / 2.5066282746310002;
    return (below - p) / density - argumentLost * Math.SQRT2;
  }
});

describe('values everybody knows', () => {
  it('are met to the last place or next to it', () => {
    const rows: readonly (readonly [number, number])[] = [
      [exp(1), 2.718281828459045],
      [exp(-1), 0.36787944117144233],
      [log(2), 0.6931471805599453],
      [log(10), 2.302585092994046],
      [pow(2, 0.5), 1.4142135623730951],
      [pow(10, 3), 1000],
      [pow(10, -3), 0.001],
      [pow(2, -1074), 5e-324],
      [pow(3, 4), 81],
      [erf(0.5), 0.5204998778130465],
      [erf(1), 0.8427007929497149],
      [erf(2), 0.9953222650189527],
      [erfc(2), 0.004677734981047266],
      [erfc(5), 1.5374597944280347e-12],
      [erfc(10), 2.088487583762545e-45],
    ];
    for (const [found, known] of rows) expect(Math.abs(found - known)).toBeLessThanOrEqual(4 * Math.abs(known) * Number.EPSILON);
  });

  it('of the normal distribution are met to 1e-14', () => {
    expect(normalBelow(0)).toBe(0.5);
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 14);
    expect(normalQuantile(1e-9)).toBeCloseTo(-5.997807015007687, 13);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 16);
  });
});
