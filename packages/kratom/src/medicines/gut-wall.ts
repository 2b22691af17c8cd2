import { minus, over, part, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, InputSymbol, ParameterSymbol, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';

/** What is particular to a substance in the gut wall, told in the words of the part. */
export interface WallChapter {
  /** What is free at the enzyme, over the mean concentration of the wall. */
  readonly free: (words: PartWords) => ExpressionLike;
  /** Intrinsic clearance by CYP3A (L/h), given the flow that carries the substance on and the free share; null where nobody knows any. */
  readonly intrinsic: ((words: PartWords, onward: ParameterSymbol, free: ExpressionLike) => Expression) | null;
  /** Share of what is metabolised that becomes another molecule in the same wall, with that molecule; left out for none. */
  readonly becomes?: { readonly molecule: string; readonly share: (words: PartWords) => ExpressionLike };
}

/**
 * What is absorbed crosses the gut wall once, past its enzymes, carried by the blood of the villi
 * (the Qgut view): what circulates is not exposed to them again.
 *
 * F_g = Q / (Q + CL_int)
 */
export const gutWall = (name: string, chapter: WallChapter) =>
  part(`gut wall: ${name}`, (words) => {
    const { state, parameter, flow, port } = words;
    const wall = state(`${name} in the gut wall`, 'nmol', { molecule: name });
    const gone = state(`${name} metabolised in the gut wall`, 'nmol', { molecule: name, role: 'eliminated' });
    const onward = parameter('blood flow of the villi', { symbol: 'Q_gut', is: fact('body/enterocyte-flow') });
    const volume = parameter('volume of the absorbing gut wall', { symbol: 'V_gut', is: fact('body/gut-wall-volume') });
    const liver = port.target(`${name} on its way into the liver`, 'nmol', name);
    const concentration = over(wall, volume);
    const free = chapter.free(words);

    flow(`${name} is carried from the gut wall to the liver`, { from: wall, to: liver, rate: times(onward, concentration) });
    const activity = chapter.intrinsic === null ? null : port.needs('activity of gut CYP3A', '1');
    const made = activity === null ? null : metabolism(words, chapter, { wall, gone, concentration, onward, free, activity, name });
    return {
      absorbed: port.in(wall),
      liver,
      activity,
      made,
      unbound: port.gives(`unbound ${name} in the gut wall`, 'nmol/L', times(free, concentration)),
    };
  });

interface Wall {
  readonly name: string;
  readonly wall: ReturnType<PartWords['state']>;
  readonly gone: ReturnType<PartWords['state']>;
  readonly concentration: Expression;
  readonly onward: ParameterSymbol;
  readonly free: ExpressionLike;
  readonly activity: InputSymbol;
}

function metabolism(
  words: PartWords,
  { intrinsic, becomes }: WallChapter,
  { name, wall, gone, concentration, onward, free, activity }: Wall,
): InputSymbol | null {
  const cleared = times(intrinsic?.(words, onward, free) ?? 0, activity, concentration);
  if (becomes === undefined) {
    words.flow(`gut CYP3A metabolises ${name}`, { from: wall, to: gone, rate: cleared });
    return null;
  }
  const formed = words.port.target(`${becomes.molecule} formed in the gut wall`, 'nmol', becomes.molecule);
  const share = becomes.share(words);
  words.flow(`gut CYP3A turns ${name} into ${becomes.molecule}`, { from: wall, to: formed, rate: times(share, cleared) });
  words.flow(`gut CYP3A turns ${name} into something else`, { from: wall, to: gone, rate: times(minus(1, share), cleared) });
  return formed;
}
