import { over, part, plus, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Switches } from '../switches.js';

/** Mu receptors sedate, steeply: sedation = S_max x^2/(1 + x^2), x = drive/(g N_50). Standing tolerance moves it to the right. */
export const sedation = ({ user }: Pick<Switches, 'user'>) =>
  part('sedation', ({ parameter, output, port }) => {
    const drive = port.needs('mu drive', '1');
    const half = parameter('mu drive at half of the sedation', { symbol: 'N_50', is: fact('arousal/sedative-drive') });
    const largest = parameter('largest sedation', { symbol: 'S_max', is: fact('arousal/largest-sedation') });
    const felt = user === 'naive' ? drive : over(drive, parameter('standing tolerance', { symbol: 'g', is: fact('user/tolerance') }));
    const filled = over(felt, half);
    const squared = times(filled, filled);
    const sedated = over(times(largest, squared), plus(1, squared));
    return { drive, is: port.gives('sedation', '1', sedated), shown: output('sedation', { unit: '1', is: sedated }) };
  });
