import fc from 'fast-check';
import { fact } from '@speciosa/evidence';
import { describe, expect, test } from 'vitest';
import { readRows } from './csv.js';
import { drawsOf, ninety } from './draws.js';
import { interactionsPage } from './interactions-page.js';
import { judgedRatio } from './judged-ratio.js';
import { mongar2024 } from './mongar-2024.js';
import { readObservedRatios } from './observed-ratio.js';
import { judgeOtherDrugs } from './other-drugs.js';
import { readSchedule } from './schedule.js';
import { tanna2023 } from './tanna-2023.js';

const header =
  'ID,Study ID,Reference,Grouping,Victim,Perpetrator,Route Victim,Route Perpetrator,Mechanism,Compartment,AUCR Avg,AUCR AvgType,AUCR Var,AUCR VarType,CmaxR Avg,CmaxR AvgType,CmaxR Var,CmaxR VarType,t_placebo_0,t_placebo_end,t_treatment_0,t_treatment_end,t Unit,Dose,Dose Unit,Route,Times of Administration,Times Unit,Description';
const line = (victim: string, perpetrator: string, group = 'made up', times = '0-24-48') =>
  `1,Made Up 2000,none,${group},${victim},${perpetrator},PO,PO,,Plasma,3,,,,2,,,,0,inf,49,inf,h,200,mg,PO,${times},h,`;
const tableOf = (...lines: string[]): string => [header, ...lines].join('\n');

describe('the collection is read', () => {
  test('schedules by list, by series, and by both', () => {
    expect(readSchedule('0-24-48')).toEqual({ ok: true, hours: [0, 24, 48] });
    expect(readSchedule('(S-0,T-12,R-3)')).toEqual({ ok: true, hours: [0, 12, 24] });
    expect(readSchedule('0-(S12-T12-R2)')).toEqual({ ok: true, hours: [0, 12, 24] });
    expect(readSchedule('0-12-24,5')).toEqual({ ok: true, hours: [0, 12, 24.5] });
  });

  test.each(['S0-(S0-T6-R3)-T24-R28', '400mg: 0-12, 200mg: 24-36', 'soon', ''])('and "%s" is refused, not guessed', (text) => {
    expect(readSchedule(text).ok).toBe(false);
  });

  test('any series gives its count of doses, evenly apart', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 48 }), fc.integer({ min: 1, max: 30 }), (start, every, count) => {
        expect(readSchedule(`S${start}-T${every}-R${count}`)).toEqual({
          ok: true,
          hours: Array.from({ length: count }, (_, k) => start + k * every),
        });
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test('quoted cells keep their commas', () => {
    expect(readRows('a,b\n"1,5","say ""so"""\n')).toEqual([{ a: '1,5', b: 'say "so"' }]);
  });

  test('a row that is not reached says why', () => {
    const whys = readObservedRatios(
      tableOf(
        line('Warfarin', 'Itraconazole'),
        line('Midazolam', 'Valerian'),
        line('Midazolam', 'Quinidine'),
        line('Metoprolol', 'Quinidine', 'QUI-MET-Control_PM'),
      ),
    ).map(({ why }) => why);
    expect(whys).toEqual([
      'no clearance and enzyme share of warfarin was read',
      'no inhibition or induction constant of valerian with levels to apply it to was read',
      'quinidine has no hold on the enzymes of midazolam here',
      'compares genotypes, not medicines',
    ]);
  });
});

describe('the judge', () => {
  test('gives every reached row a verdict for each ratio that was printed', () => {
    const { rows, unreached, summaries } = judgeOtherDrugs(tableOf(line('Midazolam', 'Itraconazole'), line('Midazolam', 'Valerian')), 3);
    expect(rows.flatMap(({ judged }) => judged.map(({ of }) => of))).toEqual(['AUC', 'Cmax']);
    expect(unreached).toHaveLength(1);
    expect(summaries.find(({ group, of }) => group === 'all' && of === 'AUC')).toMatchObject({
      count: 1,
      withinTwofold: null,
      withinGuest: null,
      covered: null,
    });
  });

  test('no percentage is given below ten rows, one is from ten on', () => {
    const { summaries } = judgeOtherDrugs(tableOf(...Array.from({ length: 10 }, () => line('Midazolam', 'Itraconazole'))), 2);
    expect(summaries.find(({ group, of }) => group === 'all' && of === 'AUC')?.withinTwofold).not.toBeNull();
  });

  test('Guest is strict near one and twofold far away', () => {
    const bare = { name: 'x', of: 'AUC', printed: null, interval: [1, 2], ledger: 'in-view' } as const;
    expect(judgedRatio({ ...bare, observed: 1, predicted: 1.2 }).guest).toBe(false);
    expect(judgedRatio({ ...bare, observed: 20, predicted: 35 }).guest).toBe(true);
  });

  test('draws are the same whenever they are asked for, and leave the organs of the one man alone', () => {
    const [first, second] = [drawsOf(5), drawsOf(5)];
    expect(first).toEqual(second);
    expect(first[1]).not.toEqual(first[0]);
    for (const one of first) {
      for (const organ of ['body/liver-volume', 'body/portal-flow']) expect(one.get(organ)).toBe(fact(organ).value);
      expect(one.get('midazolam/cyp3a-share')).toSatisfy((share: number) => share > 0 && share <= 1);
    }
    expect(ninety([5, 1, 3])).toEqual([1, 5]);
  });
});

describe('the studies of kratom', () => {
  const [clinicDay, beside] = [tanna2023(3), mongar2024(3)];
  test('one ratio set a value, and only one', () => {
    expect([...clinicDay.rows, ...beside.rows].filter(({ ledger }) => ledger === 'used').map(({ name, of }) => `${name} ${of}`)).toEqual([
      'midazolam beside kratom tea AUC',
    ]);
    expect(clinicDay.rows[0]?.predicted).toBeCloseTo(1.39, 1);
  });

  test('the gut wall carries the interaction: the half-life of midazolam hardly moves, dextromethorphan not at all', () => {
    const of = (name: string, what: string): number =>
      clinicDay.rows.find((row) => row.name.startsWith(name) && row.of === what)?.predicted ?? Number.NaN;
    expect(of('midazolam', 'half-life')).toBeLessThan(1.05);
    expect(Math.abs(of('dextromethorphan', 'AUC') - 1)).toBeLessThan(0.05);
  });

  test('itraconazole has the sign seen in people, and the rat stays in sight', () => {
    for (const { predicted, observed } of beside.rows) expect(predicted < 1 && observed < 1).toBe(true);
    expect(beside.contradicting.join()).toContain('opposite sign');
  });

  test('the page skips other drugs by name where their collection is not there', () => {
    const page = interactionsPage(null, [clinicDay, beside], [], 'the notice');
    expect(page).toContain('Skipped: the collection of observed ratios');
    expect(page.indexOf('Mongar 2024')).toBeLessThan(page.indexOf('What nobody has tested'));
    expect(page).toContain('the notice');
  });
});
