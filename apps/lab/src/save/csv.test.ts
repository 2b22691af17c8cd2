import { findScenario, readScenario, run } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.js';

describe('csvOf', () => {
  const read = readScenario(findScenario('tea-2g') ?? '', 'tea-2g');
  if (!read.ok) throw new Error('tea-2g does not read');
  const report = run(read.scenario);
  const lines = csvOf(report).trimEnd().split('\n');
  const rows = lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(',').map(Number));

  it('holds every number of every series, to the last digit', () => {
    report.series.forEach(({ timeHours, values }, column) => {
      expect(rows.map(([hour]) => hour)).toEqual(timeHours);
      expect(rows.map((row) => row[column + 1])).toEqual(values);
    });
  });

  it('holds the ranges of an extrapolation, which has no curve', () => {
    const tablet = readScenario(
      JSON.stringify({
        speciosa: 1,
        name: 'x',
        title: 'x',
        who: { kind: 'adult' },
        taken: [{ product: '7-oh-tablet', amount: '10 mg' }],
        watch: ['7-hydroxymitragynine'],
        span: '6 h',
      }),
      'x',
    );
    if (!tablet.ok) throw new Error('does not read');
    const ranged = run(tablet.scenario, { draws: 20 });
    const [heading = '', first = ''] = csvOf(ranged).split('\n');
    expect(ranged.series).toEqual([]);
    expect(heading.match(/\d+ % of draws/g)?.length).toBe(4 * (ranged.extrapolation?.bands.length ?? 0));
    expect(first.split(',').length).toBe(1 + 4 * (ranged.extrapolation?.bands.length ?? 0));
    expect(first.split(',').every((cell) => Number.isFinite(Number(cell)))).toBe(true);
  });

  it('names a unit for each column', () => {
    for (const heading of (lines[0] ?? '').split(',')) expect(heading).toMatch(/\((h|nmol\/L|fraction)\)$/);
  });

  it('ends with the notice and with what reproduces it', () => {
    expect(lines.at(-2)).toBe(`# ${report.notice}`);
    expect(JSON.parse((lines.at(-1) ?? '').replace('# manifest ', ''))).toEqual(report.manifest);
  });
});
