import type { Writing } from './writing.js';

/** A published study, with one arm to start from; what it printed goes into the evidence. */
export function trial(_root: string, name: string): Writing {
  const folder = 'packages/trials/src/pk';
  return {
    files: { [`${folder}/${name}.ts`]: source(name), [`${folder}/${name}.test.ts`]: test(name) },
    lines: { [`${folder}/index.ts`]: `export { ${constant(name)} } from './${name}.js';\n` },
    next: `Enter what was printed in packages/evidence/observed/${name}.yaml, name its arm in the study, and add the study to packages/trials/src/trials.ts.`,
  };
}

/** `tanna-2022` -> `tanna2022`. */
const constant = (name: string): string => name.replace('-', '');

const titleOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).replace('-', ' ')}`;

const source = (name: string): string => `import { scenarioText } from '../scenario-text.js';
import type { Trial } from '../trial.js';

/** Say in one sentence who was given what, and what was followed. */
export const ${constant(name)}: Trial = Object.freeze<Trial>({
  id: '${name}',
  title: '${titleOf(name)}: say what was given',
  arms: [
    {
      evidence: [{ id: 'the arm as the evidence names it' }],
      scenario: scenarioText({
        name: '${name}',
        title: 'Say what was given',
        product: 'tea-tanna',
        amount: '2 g',
        watch: ['mitragynine'],
      }),
    },
  ],
  reasons: [],
});
`;

const test = (name: string): string => `import { readScenario } from 'speciosa';
import { expect, it } from 'vitest';
import { ${constant(name)} } from './${name}.js';

it.each(${constant(name)}.arms)('${titleOf(name)} is a scenario that a user could write: $evidence', ({ scenario }) => {
  expect(readScenario(scenario, '${name}')).toMatchObject({ ok: true });
});
`;
