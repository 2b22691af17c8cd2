import { constant, minus, over, part, plus, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, InputSymbol, ParameterSymbol, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Alkaloid } from '../../cast.js';
import { powerOf, quoteWith } from '../quote.js';
import type { Quote } from '../quote.js';
import type { Opioid } from './injected.js';

/** An alkaloid that may sit at the receptor, and which fact says how loudly it speaks there; null for one that only sits. */
export interface PartialAgonist {
  readonly name: Alkaloid;
  readonly efficacyFact: string | null;
}

/** Who competes for the receptor. */
export interface Rivals {
  readonly opioid: Opioid | null;
  readonly naloxone: boolean;
  readonly alkaloids: readonly PartialAgonist[];
}

interface Rival {
  readonly name: string;
  readonly nearby: InputSymbol;
  readonly coming: Expression;
  readonly leaving: ExpressionLike;
  readonly efficacy: ExpressionLike;
}

/**
 * One pool of mu receptors, taken and left by all who are there:
 *
 * R_i' = a_i (1 - sum R) E_i^n_i - b_i R_i,   A = sum e_i R_i
 *
 * In the original every bound opioid counts as 1 and naloxone as 0: A is then the share the opioid holds. Our extension
 * is the efficacy e_i. An alkaloid has n = 1 and a = b/K_i, its rate of leaving being assumed.
 */
export const competition = ({ opioid, naloxone, alkaloids }: Rivals) =>
  part('breathing: mu receptor', (words) => {
    const quote = quoteWith(words);
    const nothing = quote('breathing/nothing', 'epsilon');
    const rivals = [
      ...(opioid === null ? [] : [curved(words, quote, opioid, 1, nothing)]),
      ...(naloxone ? [curved(words, quote, 'naloxone', 0, nothing)] : []),
      ...alkaloidsAt(words, quote, alkaloids),
    ];
    const seats = rivals.map((rival) => ({ ...rival, held: words.state(`mu receptors held by ${rival.name}`, '1', { role: 'signal' }) }));
    const free = minus(1, plus(0, ...seats.map(({ held }) => held)));
    for (const { name, coming, leaving, held } of seats)
      words.change(`${name} comes to mu receptors and leaves them`, { of: held, rate: minus(times(coming, free), times(leaving, held)) });
    for (const { name, held } of seats) words.output(`share of mu receptors held by ${name}`, { unit: '1', is: times(1, held) });
    const activation = plus(0, ...seats.map(({ efficacy, held }) => times(efficacy, held)));
    return {
      nearby: new Map(seats.map(({ name, nearby }) => [name, nearby])),
      activation: words.port.gives('activation of mu receptors', '1', activation),
      shown: words.output('activation of mu receptors', { unit: '1', is: activation }),
    };
  });

/** A ligand whose rates were measured, with a power of its concentration in pM; next to nothing counts as nothing. */
function curved({ port }: PartWords, quote: Quote, name: Opioid | 'naloxone', efficacy: number, nothing: ParameterSymbol): Rival {
  const nearby = port.needs(`${name} at the effect site`, 'pM');
  const level = over(nearby, constant(1, 'pM'));
  const coming = times(quote(`${name}/association-rate`, 'a'), powerOf(level, quote(`${name}/binding-slope`, 'n'), nothing));
  return { name, nearby, coming, leaving: quote(`${name}/dissociation-rate`, 'b'), efficacy };
}

function alkaloidsAt({ parameter, port }: PartWords, quote: Quote, alkaloids: readonly PartialAgonist[]): Rival[] {
  const [first] = alkaloids;
  if (first === undefined) return [];
  const leaving = quote('binding/dissociation-rate', 'k_off');
  return alkaloids.map(({ name, efficacyFact }) => {
    const nearby = port.needs(`unbound ${name} at the mu receptor`, 'nmol/L');
    const affinity = parameter(`inhibition constant of ${name}`, { symbol: 'K_i', is: fact(`mu-receptor/${name}-ki`) });
    const efficacy = efficacyFact === null ? 0 : parameter(`activation by ${name}`, { symbol: 'e', is: fact(efficacyFact) });
    return { name, nearby, coming: times(leaving, over(nearby, affinity)), leaving, efficacy };
  });
}
