import { describe, expect, it } from 'vitest';
import { arrestsOf, arrestsPage, mann2022, printedArrests, printedBranchArrests } from './index.js';

const slow = process.env['SLOW_TESTS'] === '1';
const shown = ({ overdose, rescue }: (typeof printedArrests)[number]): string => `${overdose}, ${rescue?.route ?? 'nobody'}`;
const low = printedArrests.filter(({ overdose }) => overdose === 'fentanyl-low');

describe('arrests among a few virtual people', () => {
  const few = low.map((cell) => arrestsOf(cell, { count: 48, relativeTolerance: 1e-5 }));

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
