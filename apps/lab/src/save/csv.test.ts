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

  it('names a unit for each column', () => {
    for (const heading of (lines[0] ?? '').split(',')) expect(heading).toMatch(/\((h|nmol\/L|fraction)\)$/);
  });

  it('ends with the notice and with what reproduces it', () => {
    expect(lines.at(-2)).toBe(`# ${report.notice}`);
    expect(JSON.parse((lines.at(-1) ?? '').replace('# manifest ', ''))).toEqual(report.manifest);
  });
});
