import { minus, over, part, plus, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, InputSymbol, ParameterSymbol, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** What is particular to a substance in the liver, told in the words of the part. */
export interface LiverChapter {
  /** Intrinsic clearance of whole blood (L/h), given the liver's blood flow. */
  readonly intrinsic: (words: PartWords, flow: Expression) => ExpressionLike;
  /** Shares of it that belong to CYP3A and CYP2D6; null where the enzyme has no known part. */
  readonly shares: {
    readonly cyp3a: ((words: PartWords) => ParameterSymbol) | null;
    readonly cyp2d6: ((words: PartWords) => ParameterSymbol) | null;
  };
  /** Unbound share in plasma over the blood:plasma ratio: what is free of a concentration in blood; null for what holds no enzyme. */
  readonly free: ((words: PartWords) => ExpressionLike) | null;
  /** Share of the CYP3A part that becomes another molecule in the liver. */
  readonly becomes?: { readonly molecule: string; readonly share: (words: PartWords) => ExpressionLike };
}

/** The well-stirred liver: blood leaves it as concentrated as what its enzymes meet. */
export const liver = (name: string, chapter: LiverChapter) =>
  part(`liver: ${name}`, (words) => {
    const { state, parameter, flow, port } = words;
    const inside = state(`${name} in the liver`, 'nmol', { molecule: name });
    const gone = state(`${name} cleared by the liver`, 'nmol', { molecule: name, role: 'eliminated' });
    const volume = parameter('volume of the liver', { symbol: 'V_li', is: fact('body/liver-volume') });
    const portal = parameter('blood flow of the portal vein', { symbol: 'Q_pv', is: fact('body/portal-flow') });
    const artery = parameter('blood flow of the hepatic artery', { symbol: 'Q_ha', is: fact('body/hepatic-artery-flow') });
    const blood = port.source(`${name} in the blood`, 'nmol', name);
    const arriving = port.needs(`concentration of ${name} in blood`, 'nmol/L');
    const through = plus(portal, artery);
    const concentration = over(inside, volume);

    flow(`blood brings ${name} to the liver`, { from: blood, to: inside, rate: times(through, arriving) });
    flow(`blood takes ${name} from the liver`, { from: inside, to: blood, rate: times(through, concentration) });
    const clearing = clearance(words, chapter, { name, inside, gone, concentration, through });
    return {
      ...clearing,
      absorbed: port.in(inside),
      blood,
      arriving,
      unbound:
        chapter.free === null ? null : port.gives(`unbound ${name} in the liver`, 'nmol/L', times(chapter.free(words), concentration)),
    };
  });

interface Inside {
  readonly name: string;
  readonly inside: ReturnType<PartWords['state']>;
  readonly gone: ReturnType<PartWords['state']>;
  readonly concentration: Expression;
  readonly through: Expression;
}

function clearance(words: PartWords, chapter: LiverChapter, { name, inside, gone, concentration, through }: Inside) {
  const meets = times(chapter.intrinsic(words, through), concentration);
  const by = { cyp3a: chapter.shares.cyp3a?.(words) ?? null, cyp2d6: chapter.shares.cyp2d6?.(words) ?? null };
  const activity3a = by.cyp3a === null ? null : words.port.needs('activity of liver CYP3A', '1');
  const activity2d6 = by.cyp2d6 === null ? null : words.port.needs('activity of liver CYP2D6', '1');
  const share = (of: ParameterSymbol | null, activity: InputSymbol | null): Expression | null =>
    of === null || activity === null ? null : times(of, activity, meets);
  const through3a = share(by.cyp3a, activity3a);
  const through2d6 = share(by.cyp2d6, activity2d6);
  const other = minus(1, plus(0, ...[by.cyp3a, by.cyp2d6].filter((one) => one !== null)));

  const formed = through3a === null ? null : by3a(words, chapter, { name, inside, gone, through3a });
  if (through2d6 !== null) words.flow(`liver CYP2D6 metabolises ${name}`, { from: inside, to: gone, rate: through2d6 });
  words.flow(`the liver clears ${name} by other ways`, { from: inside, to: gone, rate: times(other, meets) });
  return { activity3a, activity2d6, formed };
}

interface By3a extends Pick<Inside, 'name' | 'inside' | 'gone'> {
  readonly through3a: Expression;
}

function by3a(words: PartWords, { becomes }: LiverChapter, { name, inside, gone, through3a }: By3a): InputSymbol | null {
  if (becomes === undefined) {
    words.flow(`liver CYP3A metabolises ${name}`, { from: inside, to: gone, rate: through3a });
    return null;
  }
  const formed = words.port.target(`${becomes.molecule} formed in the liver`, 'nmol', becomes.molecule);
  const share = becomes.share(words);
  words.flow(`liver CYP3A turns ${name} into ${becomes.molecule}`, { from: inside, to: formed, rate: times(share, through3a) });
  words.flow(`liver CYP3A turns ${name} into something else`, { from: inside, to: gone, rate: times(minus(1, share), through3a) });
  return formed;
}
