import { minus, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { stimulus } from '../receptors/index.js';
import type { Switches } from '../switches.js';

/** Mu receptors in the gut wall slow it: transit = 1 - loss S. Blood brings them what the brain may never see. */
export const gutTransit = (switches: Switches) =>
  part('gut transit', (words) => {
    const drive = words.port.needs('mu drive', '1');
    const loss = words.parameter('largest loss of gut transit', { symbol: 'loss', is: fact('gut/transit-loss') });
    return {
      drive,
      transit: words.output('gut transit relative to rest', {
        unit: 'fold',
        is: minus(1, times(loss, stimulus(words, 'gut', drive, switches))),
      }),
    };
  });
