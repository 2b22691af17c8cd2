import { describe, expect, it } from 'vitest';
import { printComplaint } from './complaint.js';
import { planted } from './sound-library.testing.js';

describe('a complaint', () => {
  it('prints file, line, expected, found and what to do', () => {
    const [complaint] = planted('facts/gut.yaml', 'value: 233', 'value: 2330');
    expect(complaint && printComplaint(complaint)).toBe(
      'packages/evidence/facts/gut.yaml:14: value outside\n  expected: tea/clearance: a value inside its spread 71.7 to 302\n  found:    2330\n  do:       check the paper: the value or the spread is wrong',
    );
  });
});
