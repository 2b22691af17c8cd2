import {
  atMost,
  choose,
  constant,
  delayed,
  exp,
  lessThan,
  log,
  maximum,
  minimum,
  minus,
  over,
  part,
  plus,
  times,
} from '@speciosa/engine/model';
import type { Expression, ExpressionLike, PartWords } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { powerOf, quoteWith } from '../quote.js';
import type { Quote } from '../quote.js';

/** Who breathes: the same activation takes less from a chronic user. */
export type User = 'naive' | 'chronic';

/**
 * How long blood travels from the lungs to the sensors: the transported volume over the flow of now ('flow-dependent', as
 * the authors have it), the same at the flow of rest ('constant'), or not at all. Only 'none' can be run by methods for stiff equations.
 */
export type Delays = 'flow-dependent' | 'constant' | 'none';

export interface ChemoreflexOptions {
  readonly user: User;
  readonly delays: Delays;
}

/**
 * What makes us breathe: wakefulness, and two chemoreflexes. Opioids take from both. A follows the activation of mu receptors:
 *
 * V = Y_x + W (1 - A^P3) + max(0, h Y_p + Y_c),  each chemoreflex multiplied by 1 - A^P1
 *
 * The text of the source gives P1 to wakefulness and P3 to the reflexes; its code does the reverse and is followed.
 */
export const chemoreflex = ({ user, delays }: ChemoreflexOptions) =>
  part('breathing: drive', (words) => {
    const quote = quoteWith(words);
    const senses = sensesOf(words);
    const flow = flowState(quote, senses.cardiacOutput);
    const left = spared(words, senses.activation, user);
    const late = delaysOf(quote, flow, delays);
    const reflexes = reflexesOf(words, quote, { senses, left, late });
    const wakefulness = quote('breathing/wakefulness', 'W');
    const total = times(
      flow.breathing,
      maximum(
        constant(0, 'L/min'),
        plus(
          words.parameter('ventilation imposed from outside', { symbol: 'Y_x', is: fact('breathing/imposed') }),
          times(senses.sober, plus(times(wakefulness, left.wakefulness), reflexes)),
        ),
      ),
    );
    return {
      ...senses,
      ...givenBy(words, quote, left, total),
      reflexes: words.output('chemoreflex drive', { unit: 'L/min', is: reflexes }),
      wakeful: words.output('residual wakefulness drive', { unit: 'L/min', is: times(wakefulness, left.wakefulness) }),
    };
  });

const sensesOf = ({ port }: PartWords) => ({
  activation: port.needs('activation of mu receptors', '1'),
  arterialOxygen: port.needs('arterial oxygen pressure', 'mmHg'),
  arterialCarbonDioxide: port.needs('arterial carbon dioxide pressure', 'mmHg'),
  brainOxygen: port.needs('brain oxygen pressure', 'mmHg'),
  brainCarbonDioxide: port.needs('brain carbon dioxide pressure', 'mmHg'),
  cardiacOutput: port.needs('cardiac output', 'L/min'),
  sober: port.needs('share of drive that alcohol leaves', '1'),
});

type Senses = ReturnType<typeof sensesOf>;

/** What activation spares of wakefulness and of the reflexes: 1 - A^P, never below nothing. */
function spared({ parameter }: PartWords, activation: ExpressionLike, user: User) {
  const nothing = parameter(fact('breathing/nothing').what, { symbol: 'epsilon', is: fact('breathing/nothing') });
  const left = (what: 'wakefulness' | 'chemoreflex', symbol: string): Expression =>
    minus(
      1,
      powerOf(
        activation,
        parameter(`power of activation by which ${what} is lost`, { symbol, is: fact(`breathing/${user}-${what}-exponent`) }),
        nothing,
      ),
    );
  return { wakefulness: maximum(0, left('wakefulness', 'P_3')), chemoreflex: left('chemoreflex', 'P_1'), nothing };
}

type Spared = ReturnType<typeof spared>;

/** Below a fifth of normal cardiac output breathing fails in proportion, below a tenth it stands still. */
function flowState(quote: Quote, cardiacOutput: ExpressionLike) {
  const low = quote('breathing/low-flow', 'Q_c');
  const still = times(quote('breathing/stand-still-share', 'b'), low);
  const failing = choose(atMost(cardiacOutput, still), 0, over(cardiacOutput, low));
  return { cardiacOutput, low, isLow: lessThan(cardiacOutput, low), breathing: choose(atMost(cardiacOutput, low), failing, 1) };
}

type FlowState = ReturnType<typeof flowState>;
type Late = (of: Expression, transport: ExpressionLike) => Expression;

/** A value as the sensors know it. At low flow the original lets delays vanish; before the run everything was as at its start. */
function delaysOf(quote: Quote, { cardiacOutput, low, isLow }: FlowState, delays: Delays): Late {
  if (delays === 'none') return (of) => of;
  if (delays === 'constant') {
    const rest = quote('breathing/reference-output', 'Q_ref');
    return (of, transport) => delayed(of, over(transport, rest), of);
  }
  return (of, transport) => choose(isLow, of, delayed(of, over(transport, maximum(cardiacOutput, low)), of));
}

function reflexesOf(
  words: PartWords,
  quote: Quote,
  { senses, left, late }: { readonly senses: Senses; readonly left: Spared; readonly late: Late },
): Expression {
  const peripheral = words.state('peripheral chemoreflex drive', 'L/min', { role: 'signal' });
  const central = words.state('central chemoreflex drive', 'L/min', { role: 'signal' });
  const heard = late(discharge(quote, senses), quote('breathing/peripheral/transport', 'K_Dp'));
  const sensed = late(times(1, senses.brainCarbonDioxide), quote('breathing/central/transport', 'K_Dc'));
  const aimedPeripheral = times(
    left.chemoreflex,
    quote('breathing/peripheral/gain', 'G_Dp'),
    minus(heard, quote('breathing/peripheral/rest', 'f_0')),
  );
  const aimedCentral = times(
    left.chemoreflex,
    quote('breathing/central/gain', 'G_Dc'),
    minus(sensed, quote('breathing/central/rest', 'P_Bc0')),
  );
  words.change('the peripheral chemoreflex follows arterial gas', {
    of: peripheral,
    rate: over(minus(aimedPeripheral, peripheral), quote('breathing/peripheral/lag', 'tau_Dp')),
  });
  words.change('the central chemoreflex follows brain carbon dioxide', {
    of: central,
    rate: over(minus(aimedCentral, central), quote('breathing/central/lag', 'tau_Dc')),
  });
  const gain = hypoxia(words, quote, senses.brainOxygen);
  const heeded = choose(atMost(constant(0, 'L/min'), peripheral), times(gain, peripheral), peripheral);
  return maximum(constant(0, 'L/min'), plus(heeded, central));
}

/** f = K ln(P_CO2/B) (f_max + f_min z)/(1 + z),  z = exp((P_O2 - P_c)/K_pc): written with one z. */
function discharge(quote: Quote, { arterialOxygen, arterialCarbonDioxide }: Senses): Expression {
  const least = quote('breathing/peripheral/least', 'f_min');
  const z = exp(
    over(minus(arterialOxygen, quote('breathing/peripheral/oxygen-centre', 'P_c')), quote('breathing/peripheral/oxygen-width', 'K_pc')),
  );
  const byOxygen = plus(least, over(minus(quote('breathing/peripheral/most', 'f_max'), least), plus(1, z)));
  return times(
    quote('breathing/peripheral/slope', 'K_f'),
    log(over(arterialCarbonDioxide, quote('breathing/peripheral/threshold', 'B'))),
    byOxygen,
  );
}

/** A brain short of oxygen heeds the peripheral reflex less: H = 1 + G (clip(P_BO2) - P_0)/P_0. */
function hypoxia({ state, change }: PartWords, quote: Quote, brainOxygen: ExpressionLike): Expression {
  const gain = state('hypoxic depression', '1', { role: 'signal', starts: 1 });
  const rest = quote('breathing/hypoxia/rest', 'P_Bo0');
  const seen = minimum(quote('breathing/hypoxia/most', 'theta_max'), maximum(quote('breathing/hypoxia/least', 'theta_min'), brainOxygen));
  const aimed = plus(1, over(times(quote('breathing/hypoxia/gain', 'G_h'), minus(seen, rest)), rest));
  change('lack of oxygen in the brain dulls the peripheral reflex', {
    of: gain,
    rate: over(minus(aimed, gain), quote('breathing/hypoxia/lag', 'tau_h')),
  });
  return times(1, gain);
}

const givenBy = ({ port, output }: PartWords, quote: Quote, left: Spared, total: Expression) => ({
  minuteVentilation: port.gives('minute ventilation', 'L/min', total),
  alveolarVentilation: port.gives('alveolar ventilation', 'L/min', times(quote('breathing/alveolar-share', 'B_max'), total)),
  wakefulMetabolism: port.gives(
    'metabolism left by wakefulness',
    '1',
    powerOf(left.wakefulness, quote('breathing/metabolism-exponent', 'P_2'), left.nothing),
  ),
  shown: output('minute ventilation', { unit: 'L/min', is: total }),
});
