import { describe, expect, it } from 'vitest';
import { agreementOf, agreementPictures } from './agreement.js';
import { groupsOf, ledgerCounts } from './groups.js';
import { rejudge } from './rejudge.js';
import { verdictsPage } from './report.js';

const judged = rejudge();
const rows = judged.flatMap((trial) => trial.rows.map((row) => ({ ...row, trial: trial.id })));
const find = (trial: string, analyte: string, name: string, arm: string) =>
  rows.find((row) => row.trial === trial && row.analyte === analyte && row.name === name && row.arm === arm);

describe('the verdicts', () => {
  it('are those of the committed page, to the letter: run `npm run trials` and read the diff', async () => {
    await expect(verdictsPage(judged)).toMatchFileSnapshot('../VERDICTS.md');
  });

  it('are drawn as the committed pictures, to the byte', async () => {
    for (const { file, svg } of agreementPictures(judged)) await expect(svg).toMatchFileSnapshot(`../pictures/${file}`);
  });

  it('are drawn with every peak and area that is summed up, once, and inside the axes', () => {
    for (const structure of ['a', 'b'] as const) {
      const { marks, x } = agreementOf(judged, structure);
      const dots = marks.flatMap((mark) => (mark.kind === 'dot' ? [mark] : []));
      const summed = groupsOf(judged, structure).filter(({ metric }) => metric === 'Cmax and AUC');
      expect(dots.length).toBe(summed.reduce((sum, { count }) => sum + count, 0));
      for (const { x: seen, y } of dots) {
        expect(Math.min(seen, y)).toBeGreaterThanOrEqual(x.low);
        expect(Math.max(seen, y)).toBeLessThanOrEqual(x.high);
      }
      expect(new Set(dots.map(({ open, dotted }) => `${open} ${dotted}`)).size).toBe(summed.length);
      expect(new Set(dots.map(({ marker }) => marker)).size).toBe(5);
    }
  });

  it('show the peak of mitragynine after tea within what people showed', () => {
    expect(find('tanna-2022', 'mitragynine', 'tmax', 'tea-2g')).toMatchObject({
      inside: true,
      ledger: 'used',
      observed: { value: 1, low: 0.75, high: 1.5, unit: 'h' },
    });
  });

  it('show the slow settling of high daily doses as the miss it is', () => {
    expect(find('huestis-2024', 'mitragynine', 'time to steady state', 'all-arms-day-15')).toMatchObject({
      verdict: 'miss',
      ledger: 'in-view',
    });
  });

  it('give a reason for every row outside its spread, and none is unknown', () => {
    for (const { inside, why } of rows) {
      if (inside === true) expect(why).toBeNull();
      else expect(why).toMatch(/^[A-Z].*\.$/);
      expect(why).not.toBe('No reason is known.');
    }
  });

  it('call used what set a value, in view what shaped the story, held out what did neither', () => {
    expect(new Set(rows.map(({ ledger }) => ledger))).toEqual(new Set(['used', 'in-view', 'held-out']));
    expect(find('huestis-2026', 'mitragynine', 'Cmax', '29-6-mg-day-1')?.ledger).toBe('used');
    expect(find('huestis-2026', 'mitragynine', 'Cmax', '59-2-mg-day-1')?.ledger).toBe('held-out');
    expect(find('huestis-2026', 'mitragynine', 'Cmax', '59-2-mg-day-15')?.ledger).toBe('in-view');
    expect(find('mongar-2024', '7-hydroxymitragynine', 'Cmax', 'tea-alone')?.ledger).toBe('held-out');
  });

  it('keep a ledger for each structure: (b) was set on other rows than (a)', () => {
    const placed = (structure: 'rows' | 'flowLimited', trial: string, arm: string, name: string, analyte = 'mitragynine') =>
      judged.find(({ id }) => id === trial)?.[structure].find((row) => row.arm === arm && row.name === name && row.analyte === analyte)
        ?.ledger;
    expect(placed('rows', 'huestis-2024', 'all-arms-day-15', 'halfLife')).toBe('used');
    expect(placed('flowLimited', 'huestis-2024', 'all-arms-day-15', 'halfLife')).toBe('in-view');
    expect(placed('rows', 'huestis-2026', '59-2-mg-day-15', 'Cmax')).toBe('in-view');
    expect(placed('flowLimited', 'huestis-2026', '59-2-mg-day-15', 'Cmax')).toBe('held-out');
    for (const structure of ['rows', 'flowLimited'] as const) {
      expect(placed(structure, 'tanna-2022', 'tea-2g', 'CL/F')).toBe('used');
      expect(placed(structure, 'huestis-2024', '53-2-mg-day-1', 'Cmax', '7-hydroxymitragynine')).toBe('used');
    }
  });

  it('count every row with a prediction once in the ledger of each structure', () => {
    for (const structure of ['a', 'b'] as const) {
      const places = judged.flatMap((trial) =>
        (structure === 'a' ? trial.rows : trial.flowLimited).flatMap((row) =>
          row.predicted === null ? [] : [`${trial.id} ${row.arm} ${row.analyte} ${row.name} ${row.observed.value}`],
        ),
      );
      const { used, 'in-view': inView, 'held-out': heldOut } = ledgerCounts(judged, structure);
      expect(used + inView + heldOut).toBe(new Set(places).size);
    }
  });

  it('give every predicted level its interval of knowledge, around or near the typical value', () => {
    for (const { measure, predicted, interval } of rows) {
      if (measure !== 'Cmax' || predicted === null) continue;
      expect(interval).toMatchObject({ of: 'knowledge', level: 0.9 });
      if (!('low' in interval)) continue;
      expect(interval.low).toBeLessThan(predicted);
      expect(interval.high).toBeGreaterThan(predicted);
    }
  });

  it('never draw a ratio from nothing', () => {
    for (const { predicted, ratio, verdict } of rows) {
      expect(predicted === null).toBe(verdict === 'not modelled yet');
      if (predicted === null) expect(ratio).toBeNull();
      else expect(Number.isFinite(predicted)).toBe(true);
    }
  });
});

describe('summing up', () => {
  it('keeps fits apart from the rest, and gives no percentage below ten rows', () => {
    for (const { ledger, count, shareWithinTwofold, geometricMeanFoldError } of groupsOf(judged)) {
      expect(['used', 'in-view', 'held-out']).toContain(ledger);
      expect(shareWithinTwofold === null).toBe(count < 10);
      expect(geometricMeanFoldError).toBeGreaterThanOrEqual(1);
    }
    // Seven alkaloids by two areas; one of the fourteen was printed twice and counts once.
    expect(groupsOf(judged.filter(({ id }) => id === 'tanna-2022')).find(({ metric }) => metric === 'AUC')?.count).toBe(14);
    const few = groupsOf(judged.filter(({ id }) => id === 'huestis-2024'));
    expect(few.map(({ metric, count, shareWithinTwofold }) => ({ metric, count, shareWithinTwofold }))).toEqual([
      { metric: 'Cmax', count: 2, shareWithinTwofold: null },
      { metric: 'Cmax and AUC', count: 2, shareWithinTwofold: null },
    ]);
  });
});
