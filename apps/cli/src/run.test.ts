import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { findScenario, readScenario, run } from 'speciosa';
import type { Report, Scenario } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { deliver } from './commands/run.js';
import type { Desk, ExitCode } from './desk.js';
import { bin, useFolder } from './spawn.testing.js';

const { speciosa, start, path, files } = useFolder();
const tea = findScenario('tea-2g') ?? '';

function scenarioOf(text: string): Scenario {
  const read = readScenario(text, 'f');
  if (!read.ok) throw new Error('unreadable');
  return read.scenario;
}

/** As many doses as a scenario may hold: a run of seconds. */
const long = tea.replace('at: 0 h', 'every: 2 h\n    times: 1000').replace('span: 120 h', 'span: 2100 h');

describe('speciosa run', () => {
  it('--json prints exactly the published object, equal to that of the library', () => {
    const { code, out, err } = speciosa(['run', 'tea-2g', '--json']);
    const { manifest, outcome, metrics, series, bands, balance, flags, notice } = run(scenarioOf(tea));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      manifest,
      outcome,
      metrics,
      series,
      bands,
      balance: { residualFraction: balance.residualFraction },
      flags,
      notice,
    });
    expect(err.endsWith(`${notice}\n`)).toBe(true);
  });

  it('shows outcome, numbers by mole and by mass with their tags, how far they are not known, what was measured, the picture, the notice', () => {
    const { code, out } = speciosa(['run', 'tea-2g'], { env: { COLUMNS: '120' } });
    expect(code).toBe(0);
    expect(out).toMatch(/^Two grams of leaf as tea\nsuccess: \d+ steps/);
    expect(out).toMatch(/^ {2}Cmax +8\d\.\d +[\d.]+ to [\d.]+ +3\d\.\d +fitted +81\.9 \(50\.1 to 177\) +[\d.]+ +within spread$/m);
    expect(out).toMatch(/^ {2}tmax +1\.\d+ +[\d.]+ to [\d.]+ +fitted +1\.00 \(0\.750 to 1\.50\) +[\d.]+ +within spread$/m);
    expect(out).toMatch(/^ {2}half-life \(24 to 96 h\) +45\.\d/m);
    expect(out).toMatch(/^ {2}peak mu occupancy +[\d.]+ % +[\d.]+ to [\d.]+ +assumed$/m);
    expect(out).toContain('doi:10.3390/pharmaceutics14030620');
    expect(out).toContain('In plasma, total, nmol/L');
    expect(out.replaceAll('\n', ' ')).toContain('ask a health professional');
    expect(out).not.toContain('\u001b[');
  });

  it.each(['tea-2g', 'capsule-daily-15d', 'extract-daily-15d'])(
    'of %s is no wider than a terminal of 80, with what was measured below, and says the same numbers',
    (name) => {
      const told = (columns: string) => speciosa(['run', name, '--quiet'], { env: { COLUMNS: columns } }).out;
      const [narrow, wide] = [told('80'), told('120')];
      expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(Math.max(...wide.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
      const words = (text: string) => new Set(text.split(/\s+/));
      expect([...words(wide)].filter((word) => !words(narrow).has(word))).toEqual([]);
      expect(narrow).toMatch(/^ +observed +ratio +verdict$/m);
    },
  );

  it('counts the time of a peak as the study does where doses repeat, and says so', () => {
    const { out } = speciosa(['run', 'capsule-daily-15d', '--quiet']);
    expect(out).toMatch(/^ {2}tmax +1\.00 to 1\.70 \* /m);
    expect(out.replaceAll('\n', ' ')).toMatch(/\* The study counts from the last dose; counted so this run says 1\.\d+ of mitragynine/);
  });

  it('--quiet leaves the picture out, not the flags or the notice', () => {
    const { out } = speciosa(['run', 'capsule-daily-15d', '--quiet']);
    expect(out).not.toContain('In plasma, total');
    expect(out).toContain('! not known: how much speciogynine');
    expect(out.replaceAll('\n', ' ')).toContain('ask a health professional');
  });

  it('reads a scenario from stdin, and from JSON', () => {
    const fromName = speciosa(['run', 'tea-2g', '--json']).out;
    expect(speciosa(['run', '-', '--json'], { input: tea.replaceAll('\n', '\r\n') }).out).toBe(fromName);
    writeFileSync(path('tea.json'), JSON.stringify(scenarioOf(tea)));
    expect(speciosa(['run', 'tea.json', '--json']).out).toBe(fromName);
  });

  it('writes curves and pictures with manifest and notice, whole, and nothing beside them', () => {
    const { code, err } = speciosa(['run', 'tea-2g', '--quiet', '--csv', 'c.csv', '--plot', 'p.svg']);
    expect({ code, files: files() }).toEqual({ code: 0, files: ['c.csv', 'p.svg'] });
    expect(err).toBe('wrote c.csv\nwrote p.svg\n');
    const svg = readFileSync(path('p.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const report = run(scenarioOf(tea));
    for (const file of [svg, readFileSync(path('c.csv'), 'utf8')]) expect(file).toContain(report.manifest.modelHash);
    const rows = readFileSync(path('c.csv'), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(rows.slice(1).map((row) => row.split(',').map(Number))).toEqual(
      report.series[0]?.timeHours.map((hour, at) => [hour, ...report.series.map(({ values }) => values[at])]),
    );
  });

  it('draws a PNG, larger than an empty one', () => {
    speciosa(['run', 'tea-2g', '--quiet', '--plot', 'p.PNG']);
    const png = readFileSync(path('p.PNG'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(50_000);
  });

  it('never overwrites a file unless told, and says so before it works', () => {
    writeFileSync(path('c.csv'), 'mine');
    expect(speciosa(['run', 'tea-2g', '--csv', 'c.csv', '--plot', 'p.svg'])).toEqual({
      code: 2,
      out: '',
      err: 'c.csv: exists already; choose another name, or --force to overwrite it\n',
    });
    expect(readFileSync(path('c.csv'), 'utf8')).toBe('mine');
    expect(speciosa(['run', 'tea-2g', '--quiet', '--csv', 'c.csv', '--force']).code).toBe(0);
    expect(readFileSync(path('c.csv'), 'utf8')).toContain('# Two grams of leaf as tea');
    expect(files()).toEqual(['c.csv']);
  });

  it('does not follow a link that leads nowhere, nor write over a folder', () => {
    mkdirSync(path('d.csv'));
    expect(speciosa(['run', 'tea-2g', '--csv', 'd.csv', '--force'])).toMatchObject({
      code: 2,
      err: 'd.csv: expected a file to write, found a directory\n',
    });
    symlinkSync(path('elsewhere'), path('l.csv'));
    expect(speciosa(['run', 'tea-2g', '--csv', 'l.csv']).code).toBe(2);
    expect(existsSync(path('elsewhere'))).toBe(false);
  });

  it.runIf(process.platform !== 'win32')('never replaces a device, and overwrites what a link leads to, not the link', () => {
    symlinkSync('/dev/null', path('l.csv'));
    for (const name of ['/dev/null', 'l.csv'])
      expect(speciosa(['run', 'tea-2g', '--csv', name, '--force'])).toMatchObject({
        code: 2,
        err: `${name}: expected a file to write, found a device or a pipe; leave the flag out to print, and write with > or |\n`,
      });
    writeFileSync(path('own.csv'), 'mine');
    symlinkSync(path('own.csv'), path('m.csv'));
    expect(speciosa(['run', 'tea-2g', '--quiet', '--csv', 'm.csv', '--force']).code).toBe(0);
    expect(lstatSync(path('m.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path('own.csv'), 'utf8')).toContain('# Two grams of leaf as tea');
    expect(files()).toEqual(['l.csv', 'm.csv', 'own.csv']);
  });

  it('says that a folder is a file before it works', () => {
    writeFileSync(path('f'), '');
    expect(speciosa(['run', 'tea-2g', '--csv', 'f/c.csv'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^f\/c\.csv: expected a folder at .*f, found a file\n$/),
    });
  });

  it.runIf(existsSync('/dev/full'))('that cannot be printed, as the disk is full, is one line and code 2', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" scenarios > /dev/full`]);
    expect({ status, said: stderr.toString() }).toEqual({
      status: 2,
      said: 'what was printed could not be written (the disk is full); send it elsewhere\n',
    });
  });

  it('refuses one name for two files', () => {
    expect(speciosa(['run', 'tea-2g', '--csv', 'x.svg', '--plot', './x.svg'])).toMatchObject({
      code: 2,
      err: './x.svg: expected two names, found one for two files\n',
    });
    expect(files()).toEqual([]);
  });
});

describe('a run that does not end well', () => {
  it('that failed is told with time, counts and advice, ends with code 1 and writes nothing', () => {
    const report = run(scenarioOf(tea));
    const failed: Report = {
      ...report,
      series: [],
      metrics: [],
      outcome: { ...report.outcome, kind: 'failure', code: 'step-too-small', timeHours: 3, advice: 'look there' },
    };
    const said: string[] = [];
    let left: ExitCode = 0;
    const desk: Desk = {
      print: (text) => said.push(text),
      say: (text) => said.push(text),
      leave: (code) => {
        left = code;
      },
      columns: 80,
      isTerminal: false,
    };
    deliver(desk, scenarioOf(tea), failed, { csv: path('c.csv'), color: false });
    expect({ left, files: files() }).toEqual({ left: 1, files: [] });
    expect(said.join('\n')).toMatch(/^the run failed at 3 h \(step-too-small\) after \d+ steps: look there$/);
  });

  it('that is interrupted ends with code 130 and leaves nothing behind', async () => {
    writeFileSync(path('long.yaml'), long);
    const child = start(['run', 'long.yaml', '--csv', 'c.csv']);
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      if (said === '') child.kill('SIGINT');
      said += text.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(said).toContain('stopped; nothing was written');
    expect({ code, files: files() }).toEqual({ code: 130, files: ['long.yaml'] });
  });

  it('whose reader went away ends in silence', async () => {
    const child = start(['run', 'tea-2g', '--quiet']);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, said: said.replace(/^running.*\n/gm, '') }).toEqual({ code: 0, said: '' });
  });
});
