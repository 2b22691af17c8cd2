import { cholesky } from '@speciosa/engine/chance';
import type { Open } from './row.js';

/** What the calibrations leave open, by structure; the minor alkaloids are the same in both. */
export interface Fits {
  readonly a: Open;
  readonly b: Open;
  readonly minors: readonly Open[];
}

/** The file from which runs draw values that were fitted together. */
export function togetherText({ a, b, minors }: Fits): string {
  return [
    '// long: numbers of the calibrations. Written by scripts/calibrate.ts; do not edit.',
    '',
    '/**',
    " * Values that were fitted together: `factor` is L of the covariance L L' of their logarithms, a row each; `follows` is how",
    ' * far each follows the facts `beside`, which the fit held still.',
    ' */',
    'export interface Group {',
    '  readonly ids: readonly string[];',
    '  readonly factor: readonly (readonly number[])[];',
    '  readonly beside: readonly string[];',
    '  readonly follows: readonly (readonly number[])[];',
    '}',
    '',
    '/** The minor alkaloids, which both structures tell alike. */',
    'const minors: readonly Group[] = [',
    ...minors.flatMap((one) => lines(one, '  ')),
    '];',
    '',
    '/** By structure. */',
    "export const together: Readonly<Record<'a' | 'b', readonly Group[]>> = Object.freeze({",
    '  a: [',
    ...lines(a, '    '),
    '    ...minors,',
    '  ],',
    '  b: [',
    ...lines(b, '    '),
    '    ...minors,',
    '  ],',
    '});',
    '',
  ].join('\n');
}

function lines({ ids, covariance, beside, follows }: Open, indent: string): string[] {
  const names = (list: readonly string[]): string => `[${list.map((id) => `'${id}'`).join(', ')}]`;
  const rows = (matrix: readonly (readonly number[])[]): string[] =>
    matrix.map((row) => `    [${row.map((value) => Number(value.toPrecision(4))).join(', ')}],`);
  return [
    '{',
    `  ids: ${names(ids)},`,
    '  factor: [',
    ...rows(factorOf(covariance)),
    '  ],',
    `  beside: ${names(beside)},`,
    '  follows: [',
    ...rows(follows),
    '  ],',
    '},',
  ].map((line) => indent + line);
}

/** The two triangles differ by rounding: their mean is symmetric. */
function factorOf(covariance: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const symmetric = covariance.map((row, i) =>
    row.map((value, j) => (i < j ? value + (covariance[j]?.[i] ?? 0) : (covariance[j]?.[i] ?? 0) + value) / 2),
  );
  const lower = cholesky(symmetric);
  if (lower === null) throw new Error('expected a covariance without a flat direction; give every value a pull to its start');
  return lower;
}
