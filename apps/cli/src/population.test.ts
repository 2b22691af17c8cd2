import { readFileSync, writeFileSync } from 'node:fs';
import { findScenario, readScenario } from 'speciosa';
import { crowdHere, runPopulation } from 'speciosa/crowd';
import { describe, expect, it } from 'vitest';
import { useFolder } from './spawn.testing.js';

const { speciosa, start, path, files } = useFolder();

describe('speciosa population', () => {
  it('--json prints what the library answers, for any number of threads', async () => {
    const read = readScenario(findScenario('tea-2g') ?? '', 'tea-2g');
    if (!read.ok) throw new Error('tea-2g does not read');
    const answer = await runPopulation(read.scenario, { people: 1100, seed: 5, ports: [crowdHere()] });
    if (answer.kind !== 'population') throw new Error('stopped');
    const { manifest, outcome, metrics, bands, flags, notice } = answer;
    for (const threads of ['1', '2']) {
      const { code, out, err } = speciosa([
        'population',
        'tea-2g',
        '--people',
        '1100',
        '--seed',
        '5',
        '--threads',
        threads,
        '--json',
        '--quiet',
      ]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual({ manifest, outcome, metrics, bands, flags, notice });
      expect(err.endsWith(`${notice}\n`)).toBe(true);
      for (const flag of flags) expect(err).toContain(flag);
    }
  });

  it('shows people counted, quantiles with tags, the bands in letters, the flags and the notice, and writes whole files', () => {
    const { code, out, err } = speciosa(['population', 'tea-2g', '--people', '80', '--csv', 'c.csv', '--plot', 'p.svg']);
    expect({ code, files: files() }).toEqual({ code: 0, files: ['c.csv', 'p.svg'] });
    expect(out).toMatch(/^Two grams of leaf as tea\n80 of 80 virtual adults, seed 1; answers [0-9a-f]{16}\n/);
    expect(out).toMatch(/^ {2}Cmax( +[\d.]+){5} {2}nmol\/L +fitted$/m);
    expect(out).toMatch(/░/);
    expect(out.replaceAll('\n', ' ')).toContain('five people tell a spread only to about a third');
    expect(out.replaceAll('\n', ' ')).toContain('ask a health professional');
    expect(err).toContain('wrote c.csv\nwrote p.svg\n');
    const [answers] = /answers [0-9a-f]{16}/.exec(out) ?? [''];
    expect(readFileSync(path('c.csv'), 'utf8')).toContain(answers.replace('answers ', '"answers":"'));
    expect(readFileSync(path('p.svg'), 'utf8')).toMatch(/data-band="mitragynine"[\s\S]*data-band="all alkaloids"/);
  });

  it('refuses what cannot be, before it works', () => {
    expect(speciosa(['population', 'tea-2g', '--people', '0'])).toEqual({
      code: 2,
      out: '',
      err: '--people: expected a whole number from 1 to 1000000, found "0"\n',
    });
    expect(speciosa(['population', 'tea-2g', '--threads', 'two'])).toMatchObject({
      code: 2,
      err: '--threads: expected a whole number from 1 to 256, found "two"\n',
    });
    expect(speciosa(['population', 'tea-2g', '--seed', '-1'])).toMatchObject({ code: 2 });
    writeFileSync(path('c.csv'), 'mine');
    expect(speciosa(['population', 'tea-2g', '--csv', 'c.csv'])).toMatchObject({
      code: 2,
      err: 'c.csv: exists already; choose another name, or --force to overwrite it\n',
    });
  });

  it('that is interrupted amid the people ends with code 130, shows no number and leaves nothing behind', async () => {
    const child = start(['population', 'tea-2g', '--people', '20000', '--csv', 'c.csv']);
    let [said, out, isTold] = ['', '', false];
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      if (!isTold && / [1-9]\d*\/20000/.test(said)) isTold = child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(said).toMatch(/stopped after \d+ of 20000 people; nothing was written/);
    expect({ code, out, files: files() }).toEqual({ code: 130, out: '', files: [] });
  });
});
