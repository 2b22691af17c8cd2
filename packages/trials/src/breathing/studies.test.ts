import { describe, expect, it } from 'vitest';
import { algera2021, alfentanil, breathingPage, dahan2005, efficaciesSideBySide, remifentanil, vanDerSchrier2017 } from './index.js';

const checks = [...algera2021(), ...remifentanil(), ...alfentanil(), ...vanDerSchrier2017(), ...dahan2005()];
const occupancies = [0.25, 0.5, 0.75, 1];
const [free, held] = [efficaciesSideBySide(occupancies), efficaciesSideBySide(occupancies, { carbonDioxide: 55 })];

describe('the page of breathing', () => {
  it('is as committed: rewrite it with npm run golden and read the diff', async () => {
    await expect(breathingPage(checks, free, held)).toMatchFileSnapshot('../../breathing.md');
  });

  it('judges in three words, and every contradiction names a cause', () => {
    for (const check of checks) {
      expect(['consistent with', 'contradicted by', 'untested']).toContain(check.verdict);
      expect(check.cause === null).toBe(check.verdict !== 'contradicted by');
    }
  });

  it('does not count the rows that set alcohol, the efficacy of buprenorphine or the powers of tolerance', () => {
    const used = checks.filter(({ ledger }) => ledger === 'used');
    expect(used.map(({ study }) => study)).toEqual([
      'Algera 2021',
      'Algera 2021',
      'Glass 1999',
      'van der Schrier 2017',
      'van der Schrier 2017',
      'Dahan 2005',
    ]);
  });

  it('shows three efficacies side by side: they part as receptors fill, and the full one stops breathing', () => {
    for (const { columns, rest, caution } of [free, held]) {
      const [assay, partial, full] = columns.map(({ ventilation }) => ventilation);
      assay.forEach((value, at) => {
        expect(value).toBeLessThan(rest);
        expect(partial[at]).toBeLessThan(value);
        expect(full[at]).toBeLessThan(partial[at]);
      });
      expect(full.at(-1)).toBe(0);
      expect(caution).toContain('concentrated 7-hydroxymitragynine');
    }
  });
});
