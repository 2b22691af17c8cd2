import { minus, over, part, plus, power } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/**
 * Mood, anxiety and nausea as indices whose sign alone is meant: no scale was measured in people, so what raises
 * and what lowers is summed with equal weights, which are ours.
 */
export const feelings = () =>
  part('feelings', ({ parameter, output, port }) => {
    const felt = port.needs('felt drug effect', '1');
    const relief = port.needs('relief of withdrawal', '1');
    const noradrenaline = port.needs('noradrenaline relative to rest', '1');
    const activated = port.needs('activation of 5-HT1A receptors', '1');
    const excitation = port.needs('excitatory toxicity', '1');
    const plasma = port.needs('mitragynine in plasma', 'nmol/L');
    const half = parameter('mitragynine at which half feel sick', { symbol: 'C_50', is: fact('nausea/half-concentration') });
    const steep = parameter('steepness of nausea', { symbol: 'n', is: fact('nausea/steepness') });
    const above = minus(noradrenaline, 1);
    const sick = power(over(plasma, half), steep);
    return {
      felt,
      relief,
      noradrenaline,
      activated,
      excitation,
      plasma,
      mood: output('index of mood', { unit: '1', is: minus(plus(felt, relief, activated, above), excitation) }),
      anxiety: output('index of anxiety', { unit: '1', is: minus(plus(excitation, above), plus(felt, relief)) }),
      nausea: output('index of nausea', { unit: '1', is: over(sick, plus(1, sick)) }),
    };
  });
