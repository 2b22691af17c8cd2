import { describe, expect, it } from 'vitest';
import { only, planted } from '../sound-library.testing.js';

describe('the rule that numbers can be read and lie where they say', () => {
  it('refuses a unit it cannot read', () => {
    only(planted('facts/gut.yaml', 'unit: L/h', 'unit: litres an hour'), 'unit', 14);
  });

  it('refuses a value outside its spread', () => {
    only(planted('facts/gut.yaml', 'value: 233', 'value: 2330'), 'value outside', 14);
  });

  it('refuses a value outside its range', () => {
    only(planted('facts/gut.yaml', 'value: 0.15', 'value: 0.01'), 'value outside', 4);
  });

  it('refuses ends in the wrong order', () => {
    const complaints = planted('facts/gut.yaml', 'low: 71.7, high: 302', 'low: 302, high: 71.7');
    expect(complaints.map(({ rule }) => rule)).toContain('ends');
  });

  it('refuses an assumption without a range', () => {
    const complaints = planted('facts/gut.yaml', '  range: [0.05, 0.2]\n', '');
    only(complaints, 'assumed', 1);
    expect(complaints[0]?.found).toBe('no range');
  });

  it('refuses an assumption without a reason', () => {
    expect(planted('facts/gut.yaml', '  because: nobody was given it into a vein\n', '')[0]).toMatchObject({
      rule: 'assumed',
      found: 'no because',
    });
  });

  it('refuses a derived value that its arithmetic does not give', () => {
    only(planted('facts/gut.yaml', 'value: 4\n', 'value: 5\n'), 'derived', 23);
  });

  it('refuses a derived value without any derivation', () => {
    only(planted('facts/gut.yaml', '  arithmetic: geomean(2, 8)\n', ''), 'derived', 20);
  });

  it('refuses a molar mass that its formula does not give', () => {
    const complaints = planted(
      'facts/gut.yaml',
      'value: 4\n  unit: ratio\n  arithmetic: geomean(2, 8)',
      'value: 398.4\n  unit: g/mol\n  formula: C23H30N2O4',
    );
    only(complaints, 'derived', 23);
    expect(complaints[0]?.expected).toContain('398.503');
  });
});
