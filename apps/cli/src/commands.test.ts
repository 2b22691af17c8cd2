import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { findScenario, namedScenarios, scenarioJsonSchema, speciosaVersion } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { examples } from './help.js';
import { useFolder } from './spawn.testing.js';

const { speciosa, path } = useFolder();

describe('speciosa', () => {
  it('prints its help with every command and the notice, and its version', () => {
    const help = speciosa(['--help']);
    expect(help.code).toBe(0);
    const files = readdirSync(new URL('commands', import.meta.url)).map((name) => name.replace('.ts', ''));
    for (const name of files) expect(help.out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(help.out.replaceAll('\n', ' ')).toContain('ask a health professional');
    expect(speciosa(['--version'])).toEqual({ code: 0, out: `${speciosaVersion}\n`, err: '' });
  });

  it('tells every command with examples whose flags it knows, and exit codes', () => {
    for (const [name, lines] of Object.entries(examples)) {
      const help = speciosa(['help', name]);
      expect(help).toEqual(speciosa([name, '--help']));
      for (const [line] of lines) {
        expect(help.out).toContain(`  ${line}\n`);
        const own = line.split('|').find((part) => part.includes(`speciosa ${name}`)) ?? '';
        for (const flag of own.match(/--[a-z-]+/g) ?? []) expect(help.out).toMatch(new RegExp(`^  ${flag} `, 'm'));
      }
      expect(help.out).toContain('Exit codes: 0 done;');
      expect(Math.max(...help.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
    const commands = readdirSync(new URL('commands', import.meta.url)).map((file) => file.replace('.ts', ''));
    expect(Object.keys(examples).sort()).toEqual(commands.sort());
  });

  it('lists the scenarios, and shows one as the file a user would write', () => {
    const { out } = speciosa(['scenarios']);
    for (const { name, title } of namedScenarios) expect(out).toMatch(new RegExp(`${name} +${title}`));
    expect(speciosa(['scenarios', '--show', 'tea-2g'])).toEqual({ code: 0, out: findScenario('tea-2g'), err: '' });
    expect(JSON.parse(speciosa(['scenarios', '--schema']).out)).toEqual(scenarioJsonSchema());
  });

  it('finds facts by words, with source and reading', () => {
    const { out, code } = speciosa(['evidence', 'mitragynine', 'molar-mass']);
    expect(code).toBe(0);
    expect(out).toMatch(/^mitragynine\/molar-mass {2}399 g\/mol\n.*\n.*read as .*\n/);
    const found = JSON.parse(speciosa(['evidence', 'mitragynine', '--json', '--limit', '3']).out) as unknown[];
    expect(found).toHaveLength(3);
    expect(speciosa(['evidence', 'zzzzz'])).toMatchObject({ code: 0, out: 'no fact speaks of "zzzzz"; try fewer or other words\n' });
  });

  it('prints the claims with their verdicts, all or those that hold a word', () => {
    const all = JSON.parse(speciosa(['claims', '--json']).out) as { verdict: string }[];
    const some = JSON.parse(speciosa(['claims', 'contradicted', '--json']).out) as { verdict: string }[];
    expect(all.length).toBeGreaterThan(some.length);
    expect(speciosa(['claims', 'contradicted']).out).toContain('contradicted by the evidence');
  });

  it('judges the studies anew: the page is the committed one, and JSON holds every row', () => {
    const { out, code } = speciosa(['trials', '--quiet']);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(new URL('../../../packages/trials/VERDICTS.md', import.meta.url), 'utf8'));
    const { trials, ledgers } = JSON.parse(speciosa(['trials', 'tanna-2022', '--quiet', '--json']).out) as {
      trials: { id: string; rows: Record<string, unknown>[] }[];
      ledgers: unknown;
    };
    expect(trials.map(({ id }) => id)).toEqual(['tanna-2022']);
    expect(trials[0]?.rows.find(({ name, analyte }) => name === 'tmax' && analyte === 'mitragynine')).toMatchObject({
      structure: 'a',
      observed: { value: 1, low: 0.75, high: 1.5, unit: 'h' },
      predicted: expect.any(Number),
      ratio: expect.any(Number),
      ledger: 'used',
      verdict: 'within the observed spread',
      interval: { of: 'knowledge', level: 0.9 },
    });
    const apart = (structure: string) =>
      trials[0]?.rows.filter((row) => row['structure'] === structure).map(({ name, analyte, arm }) => [name, analyte, arm]);
    expect(apart('b')).toEqual(apart('a'));
    expect(ledgers).toMatchObject({
      a: { used: expect.any(Number), 'in-view': expect.any(Number), 'held-out': expect.any(Number) },
      b: { 'held-out': expect.any(Number) },
    });
  }, 240_000);

  it('explains an output by equations and facts', () => {
    const { out, code } = speciosa(['explain', 'mitragynine', 'Cmax']);
    expect(code).toBe(0);
    expect(out).toMatch(/^mitragynine in plasma\n/);
    expect(out).toContain('mitragynine/apparent-clearance');
    const told = JSON.parse(speciosa(['explain', '7-hydroxymitragynine', 'receptors', '--json']).out) as { facts: unknown[] };
    expect(told.facts.length).toBeGreaterThan(5);
  });

  it.each(['bash', 'zsh', 'fish'])('writes a completion for %s that knows commands, flags and scenarios', (shell) => {
    const { out, code } = speciosa(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['run', shell === 'fish' ? '-l json' : '--json', 'tea-2g', 'completion']) expect(out).toContain(word);
  });

  it.each([
    [['run', 'capsule-d'], 'capsule-daily-15d'],
    [['comp'], 'compare completion'],
    [['export', 'tea-2g', '--as', ''], 'r equations json csv'],
    [['trials', 'ta'], 'tanna-2022'],
    [['run', 'tea-2g', '--csv', ''], ''],
    [['nothing', ''], ''],
  ])('completes %j in bash, also where unset names are errors', (typed, completed) => {
    const words = typed.map((word) => `'${word}'`).join(' ');
    const script = `${speciosa(['completion', 'bash']).out}\nCOMP_WORDS=(speciosa ${words}); COMP_CWORD=${typed.length}; _speciosa; echo "\${COMPREPLY[@]-}"`;
    const { stdout, error } = spawnSync('bash', ['-uc', script]);
    if (error === undefined) expect(stdout.toString().trim()).toBe(completed);
  });

  it.each([
    ['zsh', ['-fc', 'source "$1" && print -r -- $_comps[speciosa]', 'zsh'], '_bash_complete -o default -F _speciosa'],
    ['fish', ['-c', 'source $argv[1]; complete -C "speciosa export --as e"'], 'equations'],
  ] as const)('loads into %s where it is installed', (shell, args, said) => {
    writeFileSync(path('script'), speciosa(['completion', shell]).out);
    const { stdout, stderr, error } = spawnSync(shell, [...args, path('script')], {
      cwd: path('.'),
      env: { ...process.env, HOME: path('.') },
    });
    if (error === undefined) expect({ out: stdout.toString().trim(), err: stderr.toString() }).toEqual({ out: said, err: '' });
  });
});
