import { camel, spoken } from './writing.js';
import type { Writing } from './writing.js';

export function organ(_root: string, name: string): Writing {
  const folder = 'packages/kratom';
  const room = `${folder}/src/apparent`;
  return {
    files: { [`${room}/${name}.ts`]: source(name), [`${room}/${name}.test.ts`]: test(name) },
    lines: { [`${folder}/README.md`]: `\n\`apparent/${name}.ts\`: say in one line what happens there.\n` },
    next: `Tell the chapter in ${room}/${name}.ts and join its ports in organs.ts beside it.`,
  };
}

const source = (name: string): string => `import { part } from '@speciosa/engine/model';
import type { Alkaloid } from '../cast.js';

/** Say in one sentence what happens to an alkaloid in the ${spoken(name)}. */
export const ${camel(name)} = (alkaloid: Alkaloid) =>
  part(\`${spoken(name)}: \${alkaloid}\`, ({ state, port }) => {
    const held = state(\`\${alkaloid} in the ${spoken(name)}\`, 'nmol', { molecule: alkaloid });
    return { arriving: port.in(held), leaving: port.out(held) };
  });
`;

const test = (name: string): string => `import { assemble } from '@speciosa/engine/model';
import { expect, it } from 'vitest';
import { alkaloids } from '../cast.js';
import { ${camel(name)} } from './${name}.js';

it.each(alkaloids)('the ${spoken(name)} of %s assembles without complaint', (alkaloid) => {
  expect(assemble({ name: '${spoken(name)}', parts: [${camel(name)}(alkaloid)], joins: [] })).toMatchObject({ ok: true });
});
`;
