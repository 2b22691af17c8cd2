import { cholesky } from '@speciosa/engine/chance';
import type { Calibrated } from './structure-a.js';

/** The file from which runs draw values that were fitted together. */
export function togetherText(groups: readonly Calibrated[]): string {
  return [
    '/**',
    ' * Values that were fitted together, and how they vary together: L of the covariance L L\' of their logarithms.',
    ' * Written by scripts/calibrate/print-structure-a.ts; do not edit.',
    ' */',
    'export const together: readonly { readonly ids: readonly string[]; readonly factor: readonly (readonly number[])[] }[] = Object.freeze([',
    ...groups.flatMap(({ drawn, covariance }) => [
      '  {',
      `    ids: [${drawn.map((id) => `'${id}'`).join(', ')}],`,
      '    factor: [',
      ...factorOf(covariance).map((row) => `      [${row.join(', ')}],`),
      '    ],',
      '  },',
    ]),
    ']);',
    '',
  ].join('\n');
}

/** The two triangles differ by rounding: their mean is symmetric. */
function factorOf(covariance: readonly (readonly number[])[]): number[][] {
  const symmetric = covariance.map((row, i) => row.map((value, j) => (i < j ? value + (covariance[j]?.[i] ?? 0) : (covariance[j]?.[i] ?? 0) + value) / 2));
  const lower = cholesky(symmetric);
  if (lower === null) throw new Error('expected a covariance without a flat direction; give every value a pull to its start');
  return lower.map((row) => row.map((value) => Number(value.toPrecision(4))));
}
