import { over, part, plus, times } from '@speciosa/engine/model';
import type { StateSymbol } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { ProductClass } from '../product.js';

/** Products that must open or dissolve first; tea is dissolved when it is swallowed. */
export const solidClasses = ['capsule', 'extract'] as const satisfies readonly ProductClass[];
export type SolidClass = (typeof solidClasses)[number];

const lengths = ['upper', 'middle', 'lower'] as const;

/**
 * Mitragynine from the product to the gut wall: a product gives it up, the stomach empties it into
 * three lengths of small intestine, each passes it on and lets some of it through. What leaves the
 * last length is lost.
 */
export const lumen = () =>
  part('lumen: mitragynine', ({ state, parameter, flow, port }) => {
    const inside = (place: string, role: 'held' | 'eliminated' = 'held') =>
      state(`mitragynine ${place}`, 'nmol', { molecule: 'mitragynine', role });
    const solids = { capsule: inside('still in capsules'), extract: inside('still in extract') };
    const stomach = inside('dissolved in the stomach');
    const intestine = lengths.map((length) => inside(`in the ${length} small intestine`));
    const passed = inside('passed on unabsorbed', 'eliminated');
    const kept = inside('never given up by the product', 'eliminated');
    const wall = port.target('mitragynine entering the gut wall', 'nmol', 'mitragynine');

    const emptying = parameter('rate of gastric emptying of a drink', { symbol: 'k_ge', is: fact('body/gastric-emptying-rate') });
    const transit = parameter('time through the small intestine', { symbol: 'T_si', is: fact('body/small-intestinal-transit') });
    const absorption = parameter('rate of absorption of dissolved mitragynine', {
      symbol: 'k_a',
      is: fact('flow-limited/mitragynine-absorption-rate'),
    });
    const onward = over(lengths.length, transit);

    for (const kind of solidClasses) {
      const release = parameter(`rate at which ${kind} gives up mitragynine`, { symbol: 'k_r', is: fact(`product/${kind}-release-rate`) });
      flow(`${kind} gives up mitragynine`, { from: solids[kind], to: stomach, rate: times(release, solids[kind]) });
    }
    const chain: readonly StateSymbol[] = [stomach, ...intestine, passed];
    intestine.forEach((here, at) => {
      const before = chain[at] ?? stomach;
      const rate = at === 0 ? emptying : onward;
      flow(`mitragynine moves into the ${lengths[at]} small intestine`, { from: before, to: here, rate: times(rate, before) });
      flow(`mitragynine enters the wall of the ${lengths[at]} small intestine`, { from: here, to: wall, rate: times(absorption, here) });
    });
    const last = intestine.at(-1) ?? stomach;
    flow('mitragynine leaves the small intestine', { from: last, to: passed, rate: times(onward, last) });
    return { solids, stomach, kept, wall, total: plus(...intestine) };
  });

/** 7-hydroxymitragynine taken as such: from the stomach into the gut wall, its own way because nobody followed it in people. */
export const lumenOfMetabolite = () =>
  part('lumen: 7-hydroxymitragynine', ({ state, parameter, flow, port }) => {
    const molecule = '7-hydroxymitragynine';
    const stomach = state(`${molecule} dissolved in the stomach`, 'nmol', { molecule });
    const intestine = state(`${molecule} in the small intestine`, 'nmol', { molecule });
    const kept = state(`${molecule} that never reaches the gut wall`, 'nmol', { molecule, role: 'eliminated' });
    const wall = port.target(`${molecule} entering the gut wall`, 'nmol', molecule);
    const emptying = parameter('rate of gastric emptying of a drink', { symbol: 'k_ge', is: fact('body/gastric-emptying-rate') });
    const absorption = parameter(`absorption rate of ${molecule}`, { symbol: 'k_a', is: fact('7-hydroxymitragynine/absorption-rate') });
    flow(`the stomach passes ${molecule} on`, { from: stomach, to: intestine, rate: times(emptying, stomach) });
    flow(`${molecule} enters the gut wall`, { from: intestine, to: wall, rate: times(absorption, intestine) });
    return { stomach, kept, wall };
  });
