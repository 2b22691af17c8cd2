import { over, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, ParameterSymbol, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { LiverChapter, WallChapter } from '../medicines/index.js';
import type { Traveller } from './circulation.js';

/** Share of the CYP3A metabolism of mitragynine that ends as 7-hydroxymitragynine; the same in gut and liver, because it is one enzyme. */
const hydroxylated = ({ parameter }: PartWords): ParameterSymbol =>
  parameter('share of CYP3A metabolism that makes 7-hydroxymitragynine', {
    symbol: 'f_7',
    is: fact('mitragynine/cyp3a-share-to-7-hydroxy'),
  });

const formed = { molecule: '7-hydroxymitragynine', share: hydroxylated } as const;

const freeInBlood = (name: Traveller, { parameter }: PartWords): Expression => {
  const unbound = parameter(`unbound share of ${name} in plasma`, { symbol: 'f_u,p', is: fact(`${name}/unbound-fraction`) });
  const ratio = parameter(`blood to plasma ratio of ${name}`, { symbol: 'B:P', is: fact(`${name}/blood-plasma-ratio`) });
  return over(unbound, ratio);
};

const hepatic = (name: Traveller, { parameter }: PartWords): ParameterSymbol =>
  parameter(`intrinsic clearance of ${name} from blood by the liver`, {
    symbol: 'CL_int',
    is: fact(`flow-limited/${name}-liver-clearance`),
  });

const cyp3aShare = (name: Traveller, { parameter }: PartWords): ParameterSymbol =>
  parameter(`share of CYP3A in the clearance of ${name}`, { symbol: 'f_3A', is: fact(`${name}/cyp3a-share`) });

/** What enzymes of the gut wall meet, over the mean that is modelled: set on the midazolam clinic, because nobody measured it. */
const metInWall = ({ parameter }: PartWords): ParameterSymbol =>
  parameter('concentration that enzymes of the gut wall meet, over the mean', {
    symbol: 's_gut',
    is: fact('flow-limited/gut-wall-exposure'),
  });

/**
 * The gut wall has the same enzyme as the liver, only less of it: what CYP3A of the liver clears of
 * unbound molecules, scaled by how much enzyme there is.
 *
 * CL_gut = s_gut (f_3A CL_int / f_u,b) (E_gut / E_liver)
 */
const scaled =
  (name: Traveller) =>
  (words: PartWords, _onward: ParameterSymbol, free: ExpressionLike): Expression => {
    const gut = words.parameter('CYP3A4 in the whole small intestine', { symbol: 'E_gut', is: fact('enzyme/gut-cyp3a-amount') });
    const organ = words.parameter('CYP3A4 in the whole liver', { symbol: 'E_li', is: fact('enzyme/liver-cyp3a-amount') });
    const ofUnbound = over(times(cyp3aShare(name, words), hepatic(name, words)), freeInBlood(name, words));
    return times(free, ofUnbound, over(gut, organ));
  };

/** Gut wall and liver of mitragynine, which they partly turn into 7-hydroxymitragynine. */
export const mitragynine: { readonly wall: WallChapter; readonly liver: LiverChapter } = {
  wall: { intrinsic: scaled('mitragynine'), free: metInWall, becomes: formed },
  liver: {
    intrinsic: (words) => hepatic('mitragynine', words),
    shares: {
      cyp3a: (words) => cyp3aShare('mitragynine', words),
      cyp2d6: ({ parameter }) =>
        parameter('share of CYP2D6 in the clearance of mitragynine', { symbol: 'f_2D6', is: fact('mitragynine/cyp2d6-share') }),
    },
    free: (words) => freeInBlood('mitragynine', words),
    becomes: formed,
  },
};

/** Gut wall and liver of 7-hydroxymitragynine. */
export const metabolite: { readonly wall: WallChapter; readonly liver: LiverChapter } = {
  wall: { intrinsic: scaled('7-hydroxymitragynine'), free: metInWall },
  liver: {
    intrinsic: (words) => hepatic('7-hydroxymitragynine', words),
    shares: { cyp3a: (words) => cyp3aShare('7-hydroxymitragynine', words), cyp2d6: null },
    free: null,
  },
};
