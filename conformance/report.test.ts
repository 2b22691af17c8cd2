import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { distance, judged, refused } from './case.js';
import { groupBy, numberIn, readCsv } from './csv.js';
import { printed, summary } from './report.js';

const collection = { name: 'some', folder: 'some', passLine: 'close enough', run: () => [] };

describe('the table of verdicts', () => {
  it('counts what passes, is refused and is wrong, and tells of the last two why', () => {
    const made = summary(collection, [judged('a', 0.5), judged('b', 1), judged('c', 2, 'too far'), refused('d', 'not built')]);
    expect(made).toMatchObject({ pass: 2, refused: 1, wrong: 1, worstError: 2 });
    const text = printed([made], false);
    expect(text).toContain('wrong   some c (2.0e+0 of the pass line): too far');
    expect(text).toContain('refused some d: not built');
    expect(text).not.toContain('some a');
    expect(printed([made], true)).toContain('pass    some a');
  });

  it('skips by name what is not there', () => {
    expect(printed([summary(collection, null)], false)).toContain('skipped some: expected its cases');
  });

  it('calls a number that is none infinitely far, never a pass', () => {
    expect(distance(Number.NaN, 1, 1)).toBe(Infinity);
    expect(judged('nothing', Number.NaN).verdict).toBe('wrong');
  });
});

describe('reading cases', () => {
  it('reads quoted cells and refuses what is no number', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'cases-')), 'cases.csv');
    writeFileSync(file, 'name,value\n"one, two",1e-3\nthree,\n');
    const rows = readCsv(file);
    expect(rows.map((row) => row['name'])).toEqual(['one, two', 'three']);
    expect(rows.slice(0, 1).map((row) => numberIn(row, 'value'))).toEqual([0.001]);
    expect(() => rows.slice(1).map((row) => numberIn(row, 'value'))).toThrow('expected a number in column value, found ""');
    expect([...groupBy(rows, 'name').keys()]).toEqual(['one, two', 'three']);
  });
});
