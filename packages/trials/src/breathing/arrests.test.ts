import { describe, expect, it } from 'vitest';
import { arrestsOf, arrestsPage, mann2022, printedArrests, printedBranchArrests } from './index.js';

const slow = process.env['SLOW_TESTS'] === '1';
const shown = ({ overdose, rescue }: (typeof printedArrests)[number]): string => `${overdose}, ${rescue?.route ?? 'nobody'}`;
const low = printedArrests.filter(({ overdose }) => overdose === 'fentanyl-low');

/** 48 people for all of the study's hour and a half. */
const few = low.map((cell) => arrestsOf(cell, { count: 48, relativeTolerance: 1e-5 }));

describe('arrests among a few virtual people', () => {
  it('come to the end of every run', () => {
    expect(few.map(({ failed }) => failed)).toEqual([0, 0, 0]);
  });

  it('lie within what 48 people can tell of the printed shares: three standard errors', () => {
    low.forEach(({ percent }, at) => {
      const error = 100 * Math.sqrt(((percent / 100) * (1 - percent / 100)) / 48);
      expect(Math.abs(few[at].percent - percent)).toBeLessThan(3 * error);
    });
  });

  it('happen to nobody because of naloxone: the same person is never worse off with it', () => {
    const [none, ...rescued] = few;
    for (const { arrested } of rescued) expect(arrested.filter((is, person) => is && !none.arrested[person])).toEqual([]);
  });

  it('come to the same people whoever runs beside them', () => {
    const alone = arrestsOf(low[0], { count: 9, relativeTolerance: 1e-5 });
    expect(alone.arrested).toEqual(few[0].arrested.slice(0, 9));
  });
});

/** Standard error of a share of so many people, points. */
const samplingError = (percent: number, count: number): number => 100 * Math.sqrt(((percent / 100) * (1 - percent / 100)) / count);

/** Every heart that stops after a fentanyl bolus has stopped within ten minutes; a quarter of an hour tells the same people apart as the study's hour and a half. */
const decidedHours = 0.25;

describe('arrests at 1.63 mg of fentanyl among 400 chronic users, the same 400 in all three cells', () => {
  const cells = low.map((cell) => ({ cell, seen: arrestsOf(cell, { count: 400, relativeTolerance: 1e-5, spanHours: decidedHours }) }));

  it('are within 5 points of 52.1, 29.5 and 15.6 % (none, 2 mL, 0.4 mL), the sampling error being at most 2.5 points', () => {
    expect(low.map(({ percent }) => percent)).toEqual([52.1, 29.45, 15.55]);
    for (const { cell, seen } of cells) {
      expect(seen.failed).toBe(0);
      expect(samplingError(cell.percent, seen.count)).toBeLessThan(2.5);
      expect(mann2022(cell, seen)).toMatchObject({ verdict: 'consistent with', ruler: 'within 5 points' });
    }
  });

  it('happen to the same people when all of the hour and a half is run, as far as 48 of them tell', () => {
    expect(cells.map(({ seen }) => seen.arrested.slice(0, 48))).toEqual(few.map(({ arrested }) => arrested));
  });

  it('happen to nobody because of naloxone', () => {
    const [none, ...rescued] = cells.map(({ seen }) => seen.arrested);
    for (const arrested of rescued) expect(arrested.filter((is, person) => is && !none[person])).toEqual([]);
  });
});

describe.skipIf(!slow)('arrests in full, 1,000 people a cell (SLOW_TESTS=1, half an hour)', () => {
  it('stand beside what was printed, cell by cell, on the committed page', async () => {
    const checks = [...printedArrests, ...printedBranchArrests].map((cell) => {
      const check = mann2022(cell, arrestsOf(cell, { count: 1000, relativeTolerance: 1e-5 }));
      console.log(`${shown(cell)}: ${check.predicted}, printed ${check.observed}, ${check.verdict}`);
      return check;
    });
    await expect(arrestsPage(checks)).toMatchFileSnapshot('../../arrests.md');
  }, 7_200_000);
});
