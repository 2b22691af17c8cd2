import { minus, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Alkaloid } from '../cast.js';

/**
 * Only what is not bound to plasma protein can leave the blood, and only what is unbound in the
 * brain can reach a receptor. The effect site follows the blood with a delay of minutes.
 *
 * dC_e/dt = k_e0 (K_p,uu f_u C - C_e)
 */
export const brain = (alkaloid: Alkaloid) =>
  part(`brain: ${alkaloid}`, ({ state, parameter, change, output, port }) => {
    const plasma = port.needs(`concentration of ${alkaloid} in plasma`, 'nmol/L');
    const effectSite = state(`unbound ${alkaloid} in the brain`, 'nmol/L', { role: 'signal' });

    const unboundShare = parameter(`unbound share of ${alkaloid} in plasma`, {
      symbol: 'f_u,p',
      is: fact(`${alkaloid}/unbound-fraction`),
    });
    const partition = parameter(`unbound brain to unbound plasma ratio of ${alkaloid}`, {
      symbol: 'K_p,uu',
      is: fact(`${alkaloid}/brain-unbound-partition`),
    });
    const equilibration = parameter('rate of equilibration between plasma and effect site', {
      symbol: 'k_e0',
      is: fact('brain/equilibration-rate'),
    });

    const unbound = times(unboundShare, plasma);
    change(`${alkaloid} enters and leaves the brain`, {
      of: effectSite,
      rate: times(equilibration, minus(times(partition, unbound), effectSite)),
    });
    return {
      plasma,
      concentration: port.gives(`unbound ${alkaloid} at the receptors`, 'nmol/L', times(1, effectSite)),
      unbound: port.gives(`unbound ${alkaloid} in blood`, 'nmol/L', unbound),
      unboundInPlasma: output(`unbound ${alkaloid} in plasma`, { unit: 'nmol/L', is: unbound }),
      unboundInBrain: output(`unbound ${alkaloid} in brain`, { unit: 'nmol/L', is: times(1, effectSite) }),
    };
  });
