import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
let folder: string;

beforeAll(() => {
  mkdirSync(path.join(root, 'test-results'), { recursive: true });
  folder = mkdtempSync(path.join(root, 'test-results', 'closing-'));
  const config = `import { ClosingLine } from '${root}/scripts/closing-line.ts';\nexport default { test: { reporters: [new ClosingLine()] } };\n`;
  writeFileSync(path.join(folder, 'vitest.config.ts'), config);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs these test files apart and returns what was printed, and how it ended. */
function closing(files: Readonly<Record<string, string>>): { readonly lines: readonly string[]; readonly status: number | null } {
  for (const [name, body] of Object.entries(files))
    writeFileSync(path.join(folder, name), `import { describe, expect, it } from 'vitest';\n${body}`);
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { stdout, status } = spawnSync(process.execPath, [vitest, 'run', '--root', folder, ...Object.keys(files)], { encoding: 'utf8' });
  return { lines: stdout.trimEnd().split('\n'), status };
}

const mixed = `
it('holds', () => expect(1).toBe(1));
it('breaks', () => expect(1).toBe(2));
describe.skipIf(true)('in a browser', () => it('shows a curve', () => {}));
it('compares', ({ skip }) => skip('needs ../shared'));
`;

describe('the closing line', () => {
  it('counts what passed, failed and was skipped, and names the skipped with their reason (slow: starts another runner)', () => {
    const { lines, status } = closing({ 'mixed.test.ts': mixed });
    expect(lines.slice(-4)).toEqual([
      'Skipped:',
      '  mixed.test.ts: in a browser > shows a curve',
      '  mixed.test.ts: compares (needs ../shared)',
      '1 passed, 1 failed, 2 skipped',
    ]);
    expect(status).toBe(1);
  });

  it('counts a file that fails before its first test (slow: starts another runner)', () => {
    const { lines, status } = closing({
      'broken.test.ts': `throw new Error('no');\n`,
      'fine.test.ts': `it('holds', () => expect(1).toBe(1));\n`,
    });
    expect(lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
    expect(status).toBe(1);
  });

  it('counts an error that no test catches (slow: starts another runner)', () => {
    const { lines } = closing({
      'stray.test.ts': `it('holds', () => { setTimeout(() => { throw new Error('late'); }); return new Promise((done) => setTimeout(done, 20)); });\n`,
    });
    expect(lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
  });
});
