import { rejudge, trials } from '@speciosa/trials';
import { describe, expect, it } from 'vitest';
import { agreementChart, agreementData, families, pairsOf } from './trial-charts.js';

describe('observed against predicted', () => {
  const [judged] = rejudge(trials.slice(0, 1));
  if (judged === undefined) throw new Error('no trial');

  it.each(families)('draws each row of $title that has two numbers, once, and says how many were missed', (family) => {
    const pairs = pairsOf(judged, family);
    const chart = agreementChart(judged.title, family, pairs);
    expect(pairs.length).toBeGreaterThan(0);
    expect(chart.marks.filter(({ kind }) => kind === 'dot').length).toBe(pairs.length);
    expect(agreementData(pairs).rows.length).toBe(pairs.length);
    expect(chart.sentence).toContain(`${pairs.filter(({ row }) => row.verdict === 'miss').length} missed`);
  });

  it('keeps every number inside its axes, and cuts the 2-fold band at the edge instead of bending it', () => {
    for (const family of families) {
      const pairs = pairsOf(judged, family);
      const { x, marks } = agreementChart(judged.title, family, pairs);
      for (const { observed, predicted } of pairs) {
        expect(Math.min(observed, predicted)).toBeGreaterThanOrEqual(x.low);
        expect(Math.max(observed, predicted)).toBeLessThanOrEqual(x.high);
      }
      const band = marks.find((mark) => mark.kind === 'band');
      const inside = band?.kind === 'band' ? band.places.filter(({ low }) => low > x.low) : [];
      expect(inside.map(({ x: at, low }) => low / at)).toEqual(inside.map(() => 0.5));
    }
  });
});
