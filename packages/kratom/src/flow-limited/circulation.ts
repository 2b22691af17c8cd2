import { over, part, times } from '@speciosa/engine/model';
import type { Expression, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** The two that travel by blood flow: mitragynine and what the body makes of it. */
export type Traveller = 'mitragynine' | '7-hydroxymitragynine';

const tissues = {
  quick: 'the quickly perfused organs',
  lean: 'muscle, skin and bone',
  fat: 'fat',
  brain: 'the brain',
} as const;
type Tissue = keyof typeof tissues;
const tissueNames = Object.keys(tissues) as readonly Tissue[];

/**
 * Blood and the tissues it washes: what flows in is as concentrated as blood, what flows out as
 * concentrated as tissue over its partition.
 *
 * dA_t/dt = Q_t (C_blood - A_t / (V_t K_t))
 */
export const circulation = (name: Traveller) =>
  part(`circulation: ${name}`, ({ state, parameter, flow, output, port }) => {
    const blood = state(`${name} in the blood`, 'nmol', { molecule: name });
    const volume = parameter('volume of blood', { symbol: 'V_bl', is: fact('body/blood-volume') });
    const ratio = parameter(`blood to plasma ratio of ${name}`, { symbol: 'B:P', is: fact(`${name}/blood-plasma-ratio`) });
    const inBlood = over(blood, volume);
    const inPlasma = over(inBlood, ratio);
    const share = parameter(`partition of ${name} into lean tissue`, { symbol: 'K_p', is: fact(`flow-limited/${name}-tissue-partition`) });
    const partitions = {
      quick: share,
      lean: share,
      fat: parameter(`partition of ${name} into fat`, { symbol: 'K_fat', is: fact(`flow-limited/${name}-fat-partition`) }),
      brain: parameter(`partition of ${name} into brain tissue`, { symbol: 'K_br', is: fact(`${name}/brain-tissue-partition`) }),
    };
    const leaving = (tissue: Tissue): Expression => {
      const held = state(`${name} in ${tissues[tissue]}`, 'nmol', { molecule: name });
      const size = parameter(`volume of ${tissues[tissue]}`, { symbol: 'V_t', is: fact(`body/${tissue}-volume`) });
      const washed = parameter(`blood flow of ${tissues[tissue]}`, { symbol: 'Q_t', is: fact(`body/${tissue}-flow`) });
      const outward = over(held, times(size, partitions[tissue]));
      flow(`blood brings ${name} into ${tissues[tissue]}`, { from: blood, to: held, rate: times(washed, inBlood) });
      flow(`blood takes ${name} out of ${tissues[tissue]}`, { from: held, to: blood, rate: times(washed, outward) });
      return outward;
    };
    const outwards = Object.fromEntries(tissueNames.map((tissue) => [tissue, leaving(tissue)])) as Record<Tissue, Expression>;

    const unbound = parameter(`unbound share of ${name} in plasma`, { symbol: 'f_u,p', is: fact(`${name}/unbound-fraction`) });
    const barrier = parameter(`unbound brain to unbound plasma ratio of ${name}`, {
      symbol: 'K_p,uu',
      is: fact(`${name}/brain-unbound-partition`),
    });
    const freeInPlasma = times(unbound, inPlasma);
    const freeInBrain = times(barrier, unbound, over(outwards.brain, ratio));
    return {
      blood: port.in(blood),
      inBlood: port.gives(`concentration of ${name} in blood`, 'nmol/L', inBlood),
      atReceptors: port.gives(`unbound ${name} at the receptors`, 'nmol/L', freeInBrain),
      ...plasmaOf({ port, output }, name, inPlasma, freeInPlasma),
      unboundInBrain: output(`unbound ${name} in brain`, { unit: 'nmol/L', is: freeInBrain }),
    };
  });

/** Plasma, all of it and what is unbound: offered to whoever listens, and shown. */
const plasmaOf = ({ port, output }: Pick<PartWords, 'port' | 'output'>, name: Traveller, all: Expression, free: Expression) => ({
  inPlasma: port.gives(`concentration of ${name} in plasma`, 'nmol/L', all),
  freeInPlasma: port.gives(`unbound ${name} in blood`, 'nmol/L', free),
  plasma: output(`${name} in plasma`, { unit: 'nmol/L', is: all }),
  unboundInPlasma: output(`unbound ${name} in plasma`, { unit: 'nmol/L', is: free }),
});
