import { maximum, minus, part, times } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { stimulus } from '../receptors/index.js';
import type { Switches } from '../switches.js';

/** Mu receptors narrow the pupil, noradrenaline widens it: change = -d S + v (NE - 1). The light is as it was before. */
export const pupil = (switches: Switches) =>
  part('pupil', (words) => {
    const { parameter, output, port } = words;
    const drive = port.needs('mu drive', '1');
    const noradrenaline = port.needs('noradrenaline relative to rest', '1');
    const narrowing = parameter('largest narrowing of the pupil', { symbol: 'd', is: fact('pupil/largest-constriction') });
    const widening = parameter('widening of the pupil at one doubling of noradrenaline', {
      symbol: 'v',
      is: fact('pupil/noradrenaline-widening'),
    });
    const change = minus(times(widening, maximum(0, minus(noradrenaline, 1))), times(narrowing, stimulus(words, 'pupil', drive, switches)));
    return { drive, noradrenaline, change: output('change of pupil', { unit: 'mm', is: change }) };
  });
