import { exp, minus, over, part, plus, times } from '@speciosa/engine/model';
import type { Expression, InputSymbol, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { hypotheses } from '../switches.js';
import type { Hypothesis } from '../switches.js';

/** What the hypotheses listen to. */
export interface Heard {
  readonly drive: InputSymbol;
  readonly noradrenaline: InputSymbol;
  readonly activated: InputSymbol;
  readonly relief: InputSymbol;
  readonly delta: InputSymbol;
}

type Limb = (words: PartWords, heard: Heard) => Expression;

/** One mechanism each, in units of the peak that few mu receptors give. */
const limbs: Readonly<Record<Hypothesis, Limb>> = {
  /** u exp(1 - u): rises to 1 at the drive of the stimulant dose, then falls. */
  mor_biphasic: ({ parameter }, { drive }) => {
    const peak = parameter('mu drive at the peak of stimulation', { symbol: 'N*', is: fact('arousal/stimulant-drive') });
    const filled = over(drive, peak);
    return times(filled, exp(minus(1, filled)));
  },
  relief: ({ parameter }, { relief }) =>
    times(parameter('stimulation at full relief', { symbol: 'w_r', is: fact('arousal/relief-weight') }), relief),
  alpha2: ({ parameter }, { noradrenaline }) =>
    times(
      parameter('stimulation at one doubling of noradrenaline', { symbol: 'w_NE', is: fact('arousal/noradrenaline-weight') }),
      minus(noradrenaline, 1),
    ),
  ht1a: ({ parameter }, { activated }) =>
    times(parameter('stimulation at full 5-HT1A activation', { symbol: 'w_5', is: fact('arousal/serotonin-weight') }), activated),
  /** tau rho: zero as measured, because the alkaloid activates nothing there. */
  delta: ({ parameter }, { delta }) =>
    times(
      parameter('transducer ratio of mitragynine at the delta receptor', { symbol: 'tau_D', is: fact('delta-efficacy/mitragynine-tau') }),
      delta,
    ),
};

/** Stimulation by each hypothesis alone and by all with equal weights; which of them is used is a switch. */
export const stimulation = (asked: Hypothesis | 'equal weights') =>
  part('stimulation', (words) => {
    const { output, port } = words;
    const heard: Heard = {
      drive: port.needs('mu drive', '1'),
      noradrenaline: port.needs('noradrenaline relative to rest', '1'),
      activated: port.needs('activation of 5-HT1A receptors', '1'),
      relief: port.needs('relief of withdrawal', '1'),
      delta: port.needs('delta receptors held by mitragynine', '1'),
    };
    const alone = hypotheses.map((name) => ({ name, is: limbs[name](words, heard) }));
    const equal = over(plus(...alone.map(({ is }) => is)), hypotheses.length);
    const used = alone.find(({ name }) => name === asked)?.is ?? equal;
    return {
      heard,
      used: port.gives('stimulation', '1', used),
      shown: alone.map(({ name, is }) => ({ name, output: output(`stimulation by ${name}`, { unit: '1', is }) })),
      shownEqual: output('stimulation by equal weights', { unit: '1', is: equal }),
    };
  });
