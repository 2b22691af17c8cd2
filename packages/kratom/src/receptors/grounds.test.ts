import { fact } from '@speciosa/evidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alkaloids } from '../cast.js';
import { seatCaveats, seatGrounds } from './index.js';

const holder = fc.record({ analyte: fc.constantFrom(...alkaloids, 'all alkaloids'), share: fc.double({ min: 0, max: 1, noNaN: true }) });

describe('grounds of a share of mu receptors', () => {
  it('name the facts that turn plasma into seats, and call assumed what the library calls so', () => {
    for (const alkaloid of alkaloids) {
      const { facts, assumed } = seatGrounds(alkaloid);
      expect(facts).toHaveLength(3);
      expect(assumed).toEqual(facts.map(({ id }) => id).filter((id) => fact(id).kind === 'assumed'));
    }
    expect(seatGrounds('mitragynine').assumed).toEqual([]);
    expect(seatGrounds('speciociliatine').assumed).toEqual(['speciociliatine/unbound-fraction', 'speciociliatine/brain-unbound-partition']);
  });

  it('speak of the alkaloid that holds the most, never of all together, and only if its grounds are assumed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(holder, { selector: ({ analyte }) => analyte }), (holders) => {
        const leader = holders
          .filter(({ analyte, share }) => analyte !== 'all alkaloids' && share > 0)
          .sort((a, b) => b.share - a.share)[0];
        const said = seatCaveats(holders);
        const leads = leader === undefined ? undefined : alkaloids.find((one) => one === leader.analyte);
        if (leads === undefined || seatGrounds(leads).assumed.length === 0) expect(said).toEqual([]);
        else expect(said).toEqual([expect.stringContaining(`assumed: ${leads} holds more mu receptors`)]);
      }),
      { seed: 50525 },
    );
  });

  it('give each ground with its ends, so that the doubt travels with the share', () => {
    const [said = ''] = seatCaveats([
      { analyte: 'speciociliatine', share: 0.1 },
      { analyte: 'mitragynine', share: 0.01 },
    ]);
    for (const { what, range = [0, 0] } of seatGrounds('speciociliatine').facts) {
      expect(said).toContain(what);
      expect(range[0]).toBeLessThan(range[1]);
    }
    expect(said.match(/ to /g)).toHaveLength(4);
  });
});
