import { maximum, minimum, minus, part, plus, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { stimulus } from '../receptors/index.js';
import type { Switches } from '../switches.js';

/**
 * How long a hand stays in ice water. Three paths relieve pain, each a share of what the others left:
 *
 * E = 1 - (1 - S)(1 - w_NE dNE)(1 - w_5 A),  P = P_0 (1 - h W)(1 + gain E)
 *
 * In withdrawal the hand is out sooner; what relief gives back is shown apart from pain relief.
 */
export const coldPressor = (switches: Switches) =>
  part('cold pressor', (words) => {
    const { parameter, output, port } = words;
    const drive = port.needs('mu drive', '1');
    const noradrenaline = port.needs('noradrenaline relative to rest', '1');
    const activated = port.needs('activation of 5-HT1A receptors', '1');
    const now = port.needs('withdrawal', '1');
    const before = port.needs('withdrawal before the dose', '1');
    const rest = parameter('time in ice water without a drug', { symbol: 'P_0', is: fact('cold-pressor/baseline') });
    const gain = parameter('largest relative gain of that time', { symbol: 'gain', is: fact('cold-pressor/gain') });
    const lost = parameter('share lost in full withdrawal', { symbol: 'h', is: fact('withdrawal/pain-share') });
    const byNoradrenaline = parameter('pain relief at one doubling of noradrenaline', {
      symbol: 'w_NE',
      is: fact('cold-pressor/noradrenaline-share'),
    });
    const bySerotonin = parameter('pain relief at full 5-HT1A activation', { symbol: 'w_5', is: fact('cold-pressor/serotonin-share') });

    const doubling = minimum(1, maximum(0, minus(noradrenaline, 1)));
    const left = times(
      minus(1, stimulus(words, 'analgesia', drive, switches)),
      minus(1, times(byNoradrenaline, doubling)),
      minus(1, times(bySerotonin, activated)),
    );
    const relief = minus(1, left);
    const withDrug = plus(1, times(gain, relief));
    const dependent = (state: typeof now) => times(rest, minus(1, times(lost, state)));
    return {
      drive,
      noradrenaline,
      activated,
      now,
      before,
      tolerated: output('time in ice water', { unit: 's', is: times(dependent(now), withDrug) }),
      byPainRelief: output('time in ice water gained by pain relief', { unit: 's', is: times(dependent(before), minus(withDrug, 1)) }),
      byRelief: output('time in ice water gained by relief of withdrawal', {
        unit: 's',
        is: times(minus(dependent(now), dependent(before)), withDrug),
      }),
    };
  });
