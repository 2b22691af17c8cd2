import { maximum, minus, part, power, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { stimulus } from '../receptors/index.js';
import type { Switches } from '../switches.js';

/**
 * Withdrawal is what adaptation asks for and the drug does not give:
 *
 * W = max(0, W_0 - S),  score = top W^p
 *
 * Adaptation takes days, so within one story W_0 stands still; a naive person has none.
 */
export const withdrawal = (switches: Switches) =>
  part('withdrawal', (words) => {
    const { parameter, output, port } = words;
    const drive = port.needs('mu drive', '1');
    const before = standing(words, switches);
    const relieved = stimulus(words, 'withdrawal', drive, switches);
    const now: Expression = maximum(0, minus(before, relieved));
    const top = parameter('highest score of withdrawal', { symbol: 'top', is: fact('withdrawal/scale-top') });
    const bend = parameter('power of the score', { symbol: 'p', is: fact('withdrawal/scale-power') });
    return {
      drive,
      before: port.gives('withdrawal before the dose', '1', before),
      now: port.gives('withdrawal', '1', now),
      relief: port.gives('relief of withdrawal', '1', minus(before, now)),
      shownRelief: output('relief of withdrawal', { unit: '1', is: minus(before, now) }),
      score: output('score of withdrawal', { unit: '1', is: times(top, power(now, bend)) }),
    };
  });

function standing({ parameter }: PartWords, { user }: Switches): ExpressionLike {
  if (user === 'naive') return 0;
  const is = user === 'regular' ? fact('withdrawal/regular') : fact('withdrawal/abstinent');
  return parameter('withdrawal before the dose', { symbol: 'W_0', is });
}
