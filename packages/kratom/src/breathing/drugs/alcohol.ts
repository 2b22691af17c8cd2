import { over, part, plus, power, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/**
 * How alcohol meets an opioid: it takes a share of all drive, or speaks as if it were one more agonist (it is none; the two
 * ways differ in what they foretell for the naive and for the chronic user). Nobody has tried it with kratom.
 */
export type Alcohol = 'none' | 'takes from the drive' | 'adds to activation';

/** s = s_1^(C/C_1) of the drive is left, or A + a C/C_1 is heard. Without alcohol both leave things as they are. */
export const alcohol = (kind: Alcohol) =>
  part('breathing: alcohol', ({ state, parameter, port, output }) => {
    const spoken = port.needs('activation of mu receptors', '1');
    const blood = state('ethanol in the blood', 'g/L', { role: 'signal' });
    const relative = over(blood, parameter('level of ethanol that was studied', { symbol: 'C_1', is: fact('alcohol/reference') }));
    const left =
      kind === 'takes from the drive'
        ? power(parameter('share of drive that ethanol leaves', { symbol: 's_1', is: fact('alcohol/opioid-drive') }), relative)
        : times(1, 1);
    const heard =
      kind === 'adds to activation'
        ? plus(spoken, times(parameter('activation that ethanol adds', { symbol: 'a', is: fact('alcohol/activation') }), relative))
        : times(1, spoken);
    return {
      spoken,
      state: blood,
      sober: port.gives('share of drive that alcohol leaves', '1', left),
      heard: port.gives('activation as breathing hears it', '1', heard),
      shown: output('activation as breathing hears it', { unit: '1', is: heard }),
    };
  });
