import { describe, expect, it } from 'vitest';
import { rodas5p, tsit5 } from './index.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, index) => value * (b[index] ?? Number.NaN)));

/** Coefficients are printed to about 16 digits and reach 20 in size, so a sum of seven of them may miss by this much. */
const printed = 2e-14;

describe('Tsit5', () => {
  const { a, b, c, e, dense, stages } = tsit5;
  const rows = a.map((row) => [...row, ...Array<number>(stages - row.length).fill(0)]);
  const times = (x: readonly number[]): number[] => rows.map((row) => dot(row, x));
  const power = (n: number): number[] => c.map((value) => Math.pow(value, n));
  const product = (x: readonly number[], y: readonly number[]): number[] => x.map((value, index) => value * (y[index] ?? Number.NaN));

  it('has stages at the sums of their rows', () => {
    rows.forEach((row, index) => expect(sum(row)).toBeCloseTo(c[index] ?? Number.NaN, 13));
  });

  it('ends where its last stage stands', () => {
    expect([...b.slice(0, -1)]).toEqual(a[stages - 1]);
    expect(b[stages - 1]).toBe(0);
  });

  /** The 17 conditions of orders 1 to 5 (Hairer, Norsett and Wanner, II.2), one for each rooted tree. */
  const trees: readonly (readonly [string, number[], number, number])[] = [
    ['1', c.map(() => 1), 1, 1],
    ['c', power(1), 1 / 2, 2],
    ['c^2', power(2), 1 / 3, 3],
    ['Ac', times(power(1)), 1 / 6, 3],
    ['c^3', power(3), 1 / 4, 4],
    ['c Ac', product(power(1), times(power(1))), 1 / 8, 4],
    ['A c^2', times(power(2)), 1 / 12, 4],
    ['A A c', times(times(power(1))), 1 / 24, 4],
    ['c^4', power(4), 1 / 5, 5],
    ['c^2 Ac', product(power(2), times(power(1))), 1 / 10, 5],
    ['c A c^2', product(power(1), times(power(2))), 1 / 15, 5],
    ['c A A c', product(power(1), times(times(power(1)))), 1 / 30, 5],
    ['(Ac)^2', product(times(power(1)), times(power(1))), 1 / 20, 5],
    ['A c^3', times(power(3)), 1 / 20, 5],
    ['A (c Ac)', times(product(power(1), times(power(1)))), 1 / 40, 5],
    ['A A c^2', times(times(power(2))), 1 / 60, 5],
    ['A A A c', times(times(times(power(1)))), 1 / 120, 5],
  ];

  it.each(trees)('meets the order condition of %s', (_, weights, wanted) => {
    expect(Math.abs(dot(b, weights) - wanted)).toBeLessThan(printed);
  });

  it.each(trees.filter(([, , , order]) => order <= 4))('has an embedded method that meets the order condition of %s', (_, weights) => {
    expect(Math.abs(dot(e, weights))).toBeLessThan(printed);
  });

  it('has an embedded method that misses order 5, or its error estimate would always be zero', () => {
    expect(Math.max(...trees.filter(([, , , order]) => order === 5).map(([, weights]) => Math.abs(dot(e, weights))))).toBeGreaterThan(1e-5);
  });

  const at = (theta: number): number[] =>
    dense.map((polynomial) => sum(polynomial.map((value, index) => value * Math.pow(theta, index + 1))));

  it('has an interpolant that starts with nothing and ends in the step', () => {
    expect(at(0)).toEqual(b.map(() => 0));
    at(1).forEach((weight, index) => expect(weight).toBeCloseTo(b[index] ?? Number.NaN, 13));
  });

  it.each(trees.filter(([, , , order]) => order <= 4))(
    'has an interpolant that meets the order condition of %s everywhere within the step',
    (_, weights, wanted, order) => {
      for (const theta of [0.1, 0.3, 0.5, 0.75, 0.9])
        expect(Math.abs(dot(at(theta), weights) - wanted * Math.pow(theta, order))).toBeLessThan(20 * printed);
    },
  );
});

describe('Rodas5P', () => {
  const { a, C, c, d, gamma, h, stages } = rodas5p;

  /**
   * The transformed numbers come from alpha, beta of the original method: with G = (gamma_ij), gamma on its diagonal,
   * C = diag(1/gamma) - G^-1 and a = alpha G^-1 (Hairer and Wanner, IV.7.25). So G = (diag(1/gamma) - C)^-1 and alpha = a G.
   */
  const original = (): { G: number[][]; alpha: number[][] } => {
    const G: number[][] = [];
    for (let i = 0; i < stages; i += 1) {
      const row = Array<number>(stages).fill(0);
      for (let j = 0; j < i; j += 1) for (let k = 0; k < stages; k += 1) row[k] = (row[k] ?? 0) + (C[i]?.[j] ?? 0) * (G[j]?.[k] ?? 0);
      row[i] = (row[i] ?? 0) + 1;
      G.push(row.map((value) => value * gamma));
    }
    const alpha = a.map((row) => Array.from({ length: stages }, (_, k) => sum(row.map((value, j) => value * (G[j]?.[k] ?? 0)))));
    return { G, alpha };
  };
  const { G, alpha } = original();
  /** beta = alpha + gamma; the weights are the last row of it, as the method is stiffly accurate. */
  const beta = alpha.map((row, i) => row.map((value, k) => value + (G[i]?.[k] ?? 0)));
  const b = beta[stages - 1] ?? [];
  const through = (matrix: readonly (readonly number[])[], x: readonly number[]): number[] => matrix.map((row) => dot(row, x));
  const ones = c.map(() => 1);

  it('has stages at the row sums that a and C imply', () => {
    through(alpha, ones).forEach((value, index) => expect(value).toBeCloseTo(c[index] ?? Number.NaN, 12));
  });

  it('has the weights of the time derivative that a and C imply', () => {
    through(G, ones).forEach((value, index) => expect(value).toBeCloseTo(d[index] ?? Number.NaN, 12));
  });

  const cs = through(alpha, ones);
  const bs = through(beta, ones);
  const product = (x: readonly number[], y: readonly number[]): number[] => x.map((value, index) => value * (y[index] ?? Number.NaN));
  const cube = product(cs, product(cs, cs));
  /** Hairer and Wanner, IV.7, table 7.1: c from alpha where a node branches, beta where it does not; up to order 4, and the simplest of order 5. */
  const conditions: readonly (readonly [string, number[], number])[] = [
    ['1', ones, 1],
    ['beta', bs, 1 / 2],
    ['c^2', product(cs, cs), 1 / 3],
    ['beta beta', through(beta, bs), 1 / 6],
    ['c^3', cube, 1 / 4],
    ['c (alpha beta)', product(cs, through(alpha, bs)), 1 / 8],
    ['beta c^2', through(beta, product(cs, cs)), 1 / 12],
    ['beta beta beta', through(beta, through(beta, bs)), 1 / 24],
    ['c^4', product(cs, cube), 1 / 5],
    ['beta c^3', through(beta, cube), 1 / 20],
    ['beta beta c^2', through(beta, through(beta, product(cs, cs))), 1 / 60],
    ['beta beta beta beta', through(beta, through(beta, through(beta, bs))), 1 / 120],
  ];
  it.each(conditions)('meets the order condition of %s', (_, weights, wanted) => {
    expect(Math.abs(dot(b, weights) - wanted)).toBeLessThan(1e-12);
  });

  it('is L-stable: its amplification vanishes at infinity, as it ends in its last stage', () => {
    const lastRow = a[stages - 1] ?? [];
    expect(lastRow[stages - 2]).toBe(1);
    expect(Math.abs(amplification(-1e8))).toBeLessThan(1e-6);
  });

  it('follows e^z to order 5 near zero', () => {
    const miss = (z: number): number => Math.abs(amplification(z) - Math.exp(z));
    expect(Math.log2(miss(-0.2) / miss(-0.1))).toBeGreaterThan(5.7);
  });

  it('follows e^z to order 4 within the step, by its dense output', () => {
    expect(h.map((row) => row.length)).toEqual([stages, stages, stages]);
    for (const theta of [0.25, 0.5, 0.8]) {
      const miss = (z: number): number => Math.abs(within(z, theta) - Math.exp(z * theta));
      expect(Math.log2(miss(-0.2) / miss(-0.1))).toBeGreaterThan(4.7);
    }
  });

  function within(z: number, theta: number): number {
    const { k, end } = stepOf(z);
    const [first = 0, second = 0, third = 0] = h.map((row) => dot(row, k));
    return 1 - theta + theta * (end + (1 - theta) * (first + theta * (second + theta * third)));
  }

  function amplification(z: number): number {
    return stepOf(z).end;
  }

  /** One step of y' = z y from 1 with h = 1, in the transformed variables: (1/gamma - z) k_i = z u_i + sum C_ij k_j. */
  function stepOf(z: number): { readonly k: readonly number[]; readonly end: number } {
    const k: number[] = [];
    let argument = 1;
    for (let i = 0; i < stages; i += 1) {
      argument = 1 + dot(a[i] ?? [], k.slice(0, (a[i] ?? []).length));
      k.push((z * argument + dot(C[i] ?? [], k)) / (1 / gamma - z));
    }
    return { k, end: argument + (k[stages - 1] ?? Number.NaN) };
  }
});
