import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { swallowedAlkaloids } from '../../packages/kratom/src/cast.js';
import { drugNames } from './drugs.js';
import { judge } from './judge.js';
import { show } from './violation.js';

const root = path.resolve(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const project = (...references: string[]) => JSON.stringify({ references: references.map((to) => ({ path: to })) });
const manifest = (name: string, more: object = {}) => JSON.stringify({ name, ...more });

/** Three small rooms that break no rule. */
const innocent: Readonly<Record<string, string>> = {
  'package.json': manifest('house', { devDependencies: { vitest: '1.0.0' } }),
  'tsconfig.json': project('packages/engine', 'packages/evidence', 'packages/kratom', 'apps/cli'),
  'packages/engine/package.json': manifest('@speciosa/engine', {
    exports: { './quantity': './dist/quantity/index.js', './model': './dist/model/index.js' },
  }),
  'packages/engine/tsconfig.json': project('src/quantity', 'src/model', 'src/real'),
  'packages/engine/src/quantity/tsconfig.json': project(),
  'packages/engine/src/quantity/index.ts': `export { size } from './size.js';\n`,
  'packages/engine/src/quantity/size.ts': `export const size = Math.sqrt(4);\n`,
  'packages/engine/src/quantity/size.test.ts': `import { it } from 'vitest';\nimport { size } from './size.js';\nit('is two', () => { Date.now(); Math.exp(size); });\n`,
  'packages/engine/src/real/tsconfig.json': project(),
  'packages/engine/src/real/index.ts': `export const one = 1;\n`,
  'packages/engine/src/model/tsconfig.json': project('../quantity'),
  'packages/engine/src/model/index.ts': `import { size } from '../quantity/index.js';\nexport const twice = 2 * size;\n`,
  'packages/evidence/package.json': manifest('@speciosa/evidence', { exports: { '.': './dist/index.js' } }),
  'packages/evidence/tsconfig.json': project('../engine'),
  'packages/evidence/src/index.ts': `export const facts = [];\n`,
  'packages/kratom/package.json': manifest('@speciosa/kratom', {
    exports: { '.': './dist/index.js' },
    dependencies: { '@speciosa/engine': '1', '@speciosa/evidence': '1' },
  }),
  'packages/kratom/tsconfig.json': project('../engine', '../evidence'),
  'packages/kratom/src/index.ts': `import { twice } from '@speciosa/engine/model';\nimport { facts } from '@speciosa/evidence';\nexport const mitragynine = [twice, facts];\n`,
  'apps/cli/package.json': manifest('@speciosa/cli', { dependencies: { '@speciosa/kratom': '1' } }),
  'apps/cli/tsconfig.json': project('../../packages/kratom'),
  'apps/cli/src/main.ts': `import { readFileSync } from 'node:fs';\nimport { mitragynine } from '@speciosa/kratom';\nexport const now = [Date.now(), readFileSync, mitragynine];\n`,
};

/** Builds the innocent house with some files added or changed, and judges it. */
function judged(changes: Readonly<Record<string, string>> = {}): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'ladder-'));
  folders.push(folder);
  const page = readFileSync(path.join(root, 'LADDER.md'), 'utf8').split('## The map of today')[0] ?? '';
  for (const [file, text] of Object.entries({ 'LADDER.md': page, ...innocent, ...changes })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return judge(folder).violations.map(show);
}

const long = (lines: number) => `export function long() {\n${'  void 0;\n'.repeat(lines - 2)}}\n`;

const planted: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'an upward import',
    'packages/engine/src/quantity/up.ts',
    `\nimport { twice } from '../model/index.js';\nexport const x = twice;\n`,
    /up\.ts:2 {2}upward: .*rung 0.* found an import of engine\/model \(rung 1\)/,
  ],
  [
    'an upward import of a type only',
    'packages/engine/src/quantity/up.ts',
    `export type X = import('../model/index.js').Y;\n`,
    /up\.ts:1 {2}upward/,
  ],
  [
    'a sideways import',
    'packages/engine/src/quantity/side.ts',
    `import { one } from '../real/index.js';\nexport const x = one;\n`,
    /side\.ts:1 {2}sideways/,
  ],
  [
    'an engine that asks for the story',
    'packages/engine/src/model/up.ts',
    `import { facts } from '@speciosa/evidence';\nexport const x = facts;\n`,
    /up\.ts:1 {2}upward/,
  ],
  [
    'a folder entered by a side door',
    'packages/engine/src/model/door.ts',
    `import { size } from '../quantity/size.js';\nexport const x = size;\n`,
    /door\.ts:1 {2}side door/,
  ],
  [
    'a package entered by path',
    'packages/kratom/src/door.ts',
    `export { facts } from '../../evidence/src/index.js';\n`,
    /door\.ts:1 {2}side door/,
  ],
  [
    'a package entered beside its export map',
    'packages/kratom/src/door.ts',
    `export { size } from '@speciosa/engine/quantity/size';\n`,
    /door\.ts:1 {2}side door/,
  ],
  [
    'a circle',
    'packages/kratom/src/a.ts',
    `import { a } from './b.js';\nexport const b = a;\n`,
    /a\.ts:1 {2}cycle: .*a\.ts -> packages\/kratom\/src\/b\.ts/,
  ],
  [
    'a drug in the engine',
    'packages/engine/src/model/drug.ts',
    `export const x = 1; // as for Morphine\n`,
    /drug\.ts:1 {2}drug name: .*"Morphine"/,
  ],
  ['the clock', 'packages/kratom/src/host.ts', `export const x = new Date();\n`, /host\.ts:1 {2}host: .*Date/],
  ["the host's randomness", 'packages/kratom/src/host.ts', `export const x = Math.random();\n`, /host\.ts:1 {2}host: .*Math\.random/],
  [
    'a transcendental of the host',
    'packages/kratom/src/host.ts',
    `\n\nexport const x = Math.log1p(1);\n`,
    /host\.ts:3 {2}host: .*Math\.log1p/,
  ],
  [
    'a transcendental taken out of Math',
    'packages/kratom/src/host.ts',
    `const { exp } = Math;\nexport const x = exp(1);\n`,
    /host\.ts:1 {2}host: .*Math itself/,
  ],
  ['a power of numbers', 'packages/kratom/src/host.ts', `export const x = (y: number) => y ** 2;\n`, /host\.ts:1 {2}host: .*\*\*/],
  [
    'a thing of Node',
    'packages/kratom/src/host.ts',
    `declare const x: unknown;\nexport const y = process.env;\n`,
    /host\.ts:2 {2}host: .*process/,
  ],
  ['a module of Node', 'packages/kratom/src/host.ts', `export { readFileSync } from 'node:fs';\n`, /host\.ts:1 {2}host: .*Node module/],
  ['an undeclared dependency', 'packages/kratom/src/strange.ts', `export { parse } from 'yaml';\n`, /strange\.ts:1 {2}undeclared: .*yaml/],
  [
    'a tool of tests in shipped code',
    'packages/kratom/src/strange.ts',
    `export { it } from 'vitest';\n`,
    /strange\.ts:1 {2}undeclared: .*vitest/,
  ],
  [
    'a reference to a higher rung',
    'packages/engine/src/quantity/tsconfig.json',
    project('../model'),
    /quantity\/tsconfig\.json:1 {2}reference: .*engine\/model \(rung 1\)/,
  ],
  [
    'a project that nobody builds',
    'packages/engine/tsconfig.json',
    project('src/quantity', 'src/model'),
    /real\/tsconfig\.json:1 {2}reference/,
  ],
  [
    'an engine with a dependency',
    'packages/engine/package.json',
    manifest('@speciosa/engine', { exports: { './model': './dist/model/index.js' }, dependencies: { yaml: '1' } }),
    /engine\/package\.json:1 {2}dependency: .*yaml/,
  ],
  [
    'a dependency on a higher rung',
    'packages/kratom/package.json',
    manifest('@speciosa/kratom', {
      exports: { '.': './dist/index.js' },
      dependencies: { '@speciosa/engine': '1', '@speciosa/evidence': '1', '@speciosa/cli': '1' },
    }),
    /kratom\/package\.json:1 {2}dependency: .*@speciosa\/cli/,
  ],
  [
    'a door that leads nowhere',
    'packages/evidence/package.json',
    manifest('@speciosa/evidence', { exports: { '.': './dist/index.js', './x': './dist/x.js' } }),
    /export map: .*src\/x\.ts, which is not there/,
  ],
  ['a room without a rung', 'packages/cellar/src/index.ts', `export const x = 1;\n`, /cellar\/src\/index\.ts:1 {2}unknown room/],
  ['an attic', 'packages/kratom/src/utils.ts', `export const x = 1;\n`, /utils\.ts:1 {2}attic/],
  [
    'an endless file',
    'packages/kratom/src/file.ts',
    'export {};\n'.repeat(301),
    /file\.ts:1 {2}too long: expected at most 300 lines, found 301/,
  ],
  ['an endless function', 'packages/kratom/src/function.ts', long(61), /function\.ts:1 {2}too long: .*long with 61/],
  [
    'a breach inside a Svelte script',
    'apps/cli/src/Door.svelte',
    `<p>hello</p>\n<script lang="ts">\n  import { x } from '../../../packages/kratom/src/index.js';\n</script>\n`,
    /Door\.svelte:3 {2}side door/,
  ],
];

const company: Readonly<Record<string, string>> = {
  'packages/kratom/src/b.ts': `import { b } from './a.js';\nexport const a = b;\n`,
};

describe('the ladder check', () => {
  it('finds nothing to blame in an innocent house', () => expect(judged()).toEqual([]));

  it.each(planted)('refuses %s and says where', (what, file, text, message) => {
    const found = judged(
      what === 'a circle' ? { ...company, 'packages/kratom/src/a.ts': 'export const b = 1;\n', [file]: text } : { [file]: text },
    );
    expect(found.filter((line) => message.test(line))).toHaveLength(1);
  });

  it('reports all breaches at once', () => {
    const found = judged({
      'packages/kratom/src/x.ts': `export const x = [new Date(), Math.sin(1)];\n`,
      'packages/kratom/src/utils.ts': `export {};\n`,
    });
    expect(found).toHaveLength(3);
  });

  it('lets exact arithmetic, members that share a name with the host, and powers of bigints pass', () => {
    const text = `const process = 1;\nexport const x = (big: bigint) => [Math.floor(process), { Date: 1 }.Date, big ** 2n, big ** big];\n`;
    expect(judged({ 'packages/kratom/src/fine.ts': text })).toEqual([]);
  });

  it('leaves the inner folders of a window open, and lets a test look beneath it', () => {
    const changes = {
      'apps/cli/src/inner/x.ts': `export const x = 1;\n`,
      'apps/cli/src/y.ts': `export { x } from './inner/x.js';\n`,
      'packages/kratom/src/inner/z.ts': `export const z = 1;\n`,
      'packages/kratom/src/z.test.ts': `import { z } from './inner/z.js';\nz;\n`,
    };
    expect(judged(changes)).toEqual([]);
  });

  it('lets a test use what a lower room shares for testing, and nobody else', () => {
    const shared = { 'packages/engine/src/quantity/sizes.testing.ts': `export const sizes = [1];\n` };
    const asking = `import { sizes } from '../quantity/sizes.testing.js';\nsizes;\n`;
    expect(judged({ ...shared, 'packages/engine/src/model/a.test.ts': asking })).toEqual([]);
    expect(
      judged({ ...shared, 'packages/engine/src/model/a.ts': asking }).filter((line) => /a\.ts:1 {2}side door/.test(line)),
    ).toHaveLength(1);
    expect(
      judged({ ...shared, 'packages/engine/src/real/a.test.ts': asking }).filter((line) => /a\.test\.ts:1 {2}sideways/.test(line)),
    ).toHaveLength(1);
  });

  it('lets a test enter a lower folder by its suite, and nobody else', () => {
    const suite = { 'packages/engine/src/quantity/laws.suite.ts': `import { it } from 'vitest';\nexport const laws = it;\n` };
    const asks = `import { laws } from '../quantity/laws.suite.js';\nlaws;\n`;
    expect(judged({ ...suite, 'packages/engine/src/model/maker.test.ts': asks })).toEqual([]);
    expect(judged({ ...suite, 'packages/engine/src/model/maker.ts': asks })).toEqual([expect.stringMatching(/maker\.ts:1 {2}side door/)]);
  });

  it('lists functions over forty lines without refusing them', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ladder-'));
    folders.push(folder);
    judged({ 'packages/kratom/src/function.ts': long(41) });
    cpSync(folders.at(-1) ?? '', folder, { recursive: true });
    expect(judge(folder)).toMatchObject({ violations: [], notes: [expect.stringContaining('long has 41 lines')] });
  });

  it('refuses a drawing that no longer shows the house', () => {
    const page = readFileSync(path.join(root, 'LADDER.md'), 'utf8').replace(/```text\n[\s\S]*?```/, '```text\nold\n```');
    expect(judged({ 'LADDER.md': page }).filter((line) => /LADDER\.md:\d+ {2}stale map/.test(line))).toHaveLength(1);
  });

  it('knows every alkaloid of the story by name', () => {
    const unknown = swallowedAlkaloids.filter((alkaloid) => !drugNames.some((name) => alkaloid.includes(name)));
    expect(unknown).toEqual([]);
  });
});
