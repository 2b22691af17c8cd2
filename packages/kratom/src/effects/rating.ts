import { part, plus } from '@speciosa/engine/model';
import { stimulus } from '../receptors/index.js';
import type { Switches } from '../switches.js';

/** How strongly a drug effect is felt, of the whole line: the mu stimulus with the reserve of discrimination. */
export const rating = (switches: Switches) =>
  part('drug effect', (words) => {
    const drive = words.port.needs('mu drive', '1');
    const felt = stimulus(words, 'rating', drive, switches);
    return {
      drive,
      felt: words.port.gives('felt drug effect', '1', felt),
      shown: words.output('rating of the drug effect', { unit: '%', is: plus(0, felt) }),
    };
  });
