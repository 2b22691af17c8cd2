import { part, plus, times } from '@speciosa/engine/model';
import type { ExpressionLike } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { alkaloids } from '../cast.js';
import type { Alkaloid } from '../cast.js';
import type { Switches } from '../switches.js';

type Asked = Pick<Switches, 'muActive' | 'mitragynineEfficacy' | 'efficacy7OH'>;

/** Ids of the efficacies that breathing may be shown side by side: assay, partial, full. */
const spoken = {
  central: 'mu-activation/7-hydroxymitragynine',
  assay: 'mu-activation/gtp-assay',
  partial: 'mu-activation/buprenorphine-like',
  full: 'mu-activation/full',
} as const;

/**
 * What occupied mu receptors say. Two readings of the same seats: the drive is what the operational
 * model transduces at each endpoint, the activation is what the breathing model hears beside fentanyl.
 *
 * drive = sum_i tau_i rho_i        activation = sum_i e_i rho_i
 */
export const muActivation = (asked: Asked) =>
  part('mu receptor: activation', ({ parameter, output, port }) => {
    const heard = alkaloids.map((alkaloid) => ({ alkaloid, held: port.needs(`mu receptors held by ${alkaloid}`, '1') }));
    const speaking = heard.filter(({ alkaloid }) => speaks(alkaloid, asked));
    const terms = (symbol: string, name: string, factOf: (alkaloid: Alkaloid) => string): ExpressionLike[] =>
      speaking.map(({ alkaloid, held }) => times(parameter(`${name} of ${alkaloid}`, { symbol, is: fact(factOf(alkaloid)) }), held));
    const drive = plus(...terms('tau', 'transducer ratio', (alkaloid) => transducerFact(alkaloid, asked)));
    const activation = plus(...terms('e', 'activation per occupied mu receptor', (alkaloid) => activationFact(alkaloid, asked)));
    return {
      heard,
      drive: port.gives('mu drive', '1', drive),
      activation: port.gives('mu activation', '1', activation),
      shownDrive: output('mu drive', { unit: '1', is: drive }),
      shownActivation: output('mu activation, fentanyl being 1', { unit: '1', is: activation }),
    };
  });

/** An alkaloid that only sits keeps others from the seat and says nothing. */
function speaks(alkaloid: Alkaloid, { muActive, mitragynineEfficacy }: Asked): boolean {
  if (alkaloid === 'mitragynine') return muActive !== 'metabolite' && mitragynineEfficacy !== 'antagonist';
  return alkaloid !== '7-hydroxymitragynine' || muActive !== 'parent';
}

const transducerFact = (alkaloid: Alkaloid, { mitragynineEfficacy }: Asked): string =>
  alkaloid === 'mitragynine' && mitragynineEfficacy === 'partial' ? 'mu-efficacy/mitragynine-tau-partial' : `mu-efficacy/${alkaloid}-tau`;

const activationFact = (alkaloid: Alkaloid, { efficacy7OH }: Asked): string =>
  alkaloid === '7-hydroxymitragynine' ? spoken[efficacy7OH] : `mu-activation/${alkaloid}`;
