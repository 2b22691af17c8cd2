import { constant, over, part, plus, times } from '@speciosa/engine/model';
import type { Expression } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { siteKey } from './enzyme.js';
import type { Site } from './enzyme.js';

/** Ways to disturb an enzyme; `companion` lets a metabolite that follows its parent pull along. */
export type Way = 'reversible' | 'companion' | 'inactivation' | 'induction';

/**
 * How a substance takes hold of an enzyme, by its unbound concentration at that enzyme:
 *
 * pull = I / K_i      loss = k_inact I / (K_I + I)      gain = E_max I / (EC_50 + I)
 */
export const grip = (holder: string, site: Site, ways: readonly Way[]) =>
  part(`${holder} at ${site}`, ({ parameter, port }) => {
    const unbound = port.needs(`unbound ${holder} at ${site}`, 'nmol/L');
    const key = siteKey[site];
    const has = (way: Way): boolean => ways.includes(way);

    const pull = (): Expression => {
      const affinity = parameter(`inhibition constant of ${holder}`, { symbol: 'K_i', is: fact(`${holder}/${key}-ki`) });
      const own = over(unbound, affinity);
      if (!has('companion')) return own;
      const share = parameter(`pull of the metabolite of ${holder} beside its own`, {
        symbol: 'r_m',
        is: fact(`${holder}/companion-pull`),
      });
      return times(own, plus(1, share));
    };
    const loss = (): Expression => {
      const half = parameter(`inactivation constant of ${holder}`, { symbol: 'K_I', is: fact(`${holder}/${key}-inactivation-constant`) });
      const fastest = parameter(`fastest inactivation by ${holder}`, { symbol: 'k_inact', is: fact(`${holder}/${key}-inactivation-rate`) });
      return over(times(fastest, unbound), plus(half, unbound));
    };
    const gain = (): Expression => {
      const most = parameter(`largest induction by ${holder}`, { symbol: 'E_max', is: fact(`${holder}/${key}-induction-maximum`) });
      const half = parameter(`concentration of half induction by ${holder}`, {
        symbol: 'EC_50',
        is: fact(`${holder}/${key}-induction-half`),
      });
      return over(times(most, unbound), plus(half, unbound));
    };
    return {
      unbound,
      pull: port.gives(`pull of ${holder}`, '1', has('reversible') ? pull() : constant(0)),
      loss: port.gives(`loss through ${holder}`, '1/h', has('inactivation') ? loss() : constant(0, '1/h')),
      gain: port.gives(`gain through ${holder}`, '1', has('induction') ? gain() : constant(0)),
    };
  });
