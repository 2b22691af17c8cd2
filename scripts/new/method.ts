import { camel } from './writing.js';
import type { Writing } from './writing.js';

/** Starts from Heun's method, which is right as it stands: replace its numbers by those of the paper. */
export function method(_root: string, name: string): Writing {
  const folder = 'packages/engine/src/method';
  return {
    files: { [`${folder}/${name}.ts`]: source(name), [`${folder}/${name}.test.ts`]: test(name) },
    lines: { [`${folder}/index.ts`]: `export { ${camel(name)} } from './${name}.js';\n` },
    next: `Put the paper's numbers, exactly as printed, into ${folder}/${name}.ts; then add it to the order tests of engine/solve.`,
  };
}

const source = (name: string): string => `import type { ExplicitTableau } from './tableau.js';

/** Say the stages, the order and what the method is good for. */
export const ${camel(name)}: ExplicitTableau = Object.freeze({
  kind: 'explicit',
  name: '${name}',
  order: 2,
  stages: 2,
  paper: 'authors, title, journal volume:pages (year), doi',
  a: [[], [1]],
  b: [0.5, 0.5],
  c: [0, 1],
  e: [-0.5, 0.5],
  dense: [
    [1, -0.5],
    [0, 0.5],
  ],
});
`;

const test = (name: string): string => `import { expect, it } from 'vitest';
import { ${camel(name)} } from './${name}.js';

const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);
const { a, b, c, dense } = ${camel(name)};

it('${name} advances a constant rate exactly', () => expect(sum(b)).toBeCloseTo(1, 14));

it('${name} looks at each stage where its row says', () => {
  a.forEach((row, stage) => expect(sum(row)).toBeCloseTo(c[stage] ?? Number.NaN, 14));
});

it('${name} ends its dense output where the step ends', () => {
  dense.forEach((weights, stage) => expect(sum(weights)).toBeCloseTo(b[stage] ?? Number.NaN, 14));
});
`;
