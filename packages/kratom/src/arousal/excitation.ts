import { expressionOf, over, part, plus, power } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Switches } from '../switches.js';

/** Agitation, a fast heart, seizures: an excitation at toxic levels that is no opioid effect, so that naloxone leaves it alone. */
export const excitation = ({ excitation: asked }: Pick<Switches, 'excitation'>) =>
  part('excitatory toxicity', ({ parameter, output, port }) => {
    const plasma = port.needs('mitragynine in plasma', 'nmol/L');
    const half = parameter('mitragynine at half of the excitation', { symbol: 'C_50', is: fact('excitation/half-concentration') });
    const steep = parameter('steepness of excitation', { symbol: 'n', is: fact('excitation/steepness') });
    const reached = power(over(plasma, half), steep);
    const excited = asked === 'on' ? over(reached, plus(1, reached)) : expressionOf(0);
    return {
      plasma,
      is: port.gives('excitatory toxicity', '1', excited),
      shown: output('excitatory toxicity', { unit: '1', is: excited }),
    };
  });
