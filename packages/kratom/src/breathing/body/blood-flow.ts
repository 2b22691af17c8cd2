import { exp, minimum, minus, over, part, plus, times } from '@speciosa/engine/model';
import type { Expression, ExpressionLike, PartWords, StateSymbol } from '@speciosa/engine/model';
import { quoteWith } from '../quote.js';
import type { Quote } from '../quote.js';

/**
 * The brain takes more blood when carbon dioxide is high or oxygen low, the rest of the body a third of that. A dying heart
 * lets both fail alike (the original keeps two equal states for it; one is enough).
 *
 * Q_b = Q_b0 (1 + x_c + x_o) f,  Q_t = Q_t0 (1 + r x_o) f
 */
export const bloodFlow = () =>
  part('breathing: blood flow', (words) => {
    const { state, output, port } = words;
    const quote = quoteWith(words);
    const carbonDioxide = port.needs('arterial carbon dioxide', 'mmHg');
    const oxygen = port.needs('arterial oxygen', 'mmHg');
    const failing = port.needs('rate at which flow fails', '1/h');
    const byCarbonDioxide = state('response of brain flow to carbon dioxide', '1', { role: 'signal' });
    const byOxygen = state('response of flow to lack of oxygen', '1', { role: 'signal' });
    const surviving = state('surviving share of blood flow', '1', { role: 'signal', starts: 1 });

    const brainAtRest = quote('breathing/brain-flow', 'Q_b0');
    const tissueAtRest = quote('breathing/tissue-flow', 'Q_t0');
    const aimed = aimsOf(quote, { carbonDioxide, oxygen, brainAtRest });
    responds(words, quote, { byCarbonDioxide, byOxygen }, aimed);
    words.change('flow fails when the heart dies', { of: surviving, rate: times(-1, failing, surviving) });

    const brain = times(brainAtRest, plus(1, byCarbonDioxide, byOxygen));
    const tissue = times(tissueAtRest, plus(1, times(quote('breathing/tissue-flow-response', 'r'), byOxygen)));
    const cardiacOutput = times(plus(brain, tissue), surviving);
    return {
      carbonDioxide,
      oxygen,
      failing,
      brainFlow: port.gives('blood flow through the brain', 'L/min', times(brain, surviving)),
      tissueFlow: port.gives('blood flow through the tissues', 'L/min', times(tissue, surviving)),
      /** Share of venous blood that comes from the brain: it outlives the flow itself. */
      brainShare: port.gives('share of the brain in venous blood', '1', over(brain, plus(brain, tissue))),
      cardiacOutput: port.gives('cardiac output', 'L/min', cardiacOutput),
      shown: output('cardiac output', { unit: 'L/min', is: cardiacOutput }),
      shownBrainFlow: output('brain blood flow', { unit: 'L/min', is: times(brain, surviving) }),
    };
  });

type Responses<Of> = Readonly<Record<'byCarbonDioxide' | 'byOxygen', Of>>;

/** Flow comes late to where it aims. */
function responds({ change }: PartWords, quote: Quote, responses: Responses<StateSymbol>, aimed: Responses<Expression>): void {
  change('brain flow follows carbon dioxide', {
    of: responses.byCarbonDioxide,
    rate: over(minus(aimed.byCarbonDioxide, responses.byCarbonDioxide), quote('breathing/carbon-dioxide-lag', 'tau_CO2')),
  });
  change('flow follows lack of oxygen', {
    of: responses.byOxygen,
    rate: over(minus(aimed.byOxygen, responses.byOxygen), quote('breathing/oxygen-lag', 'tau_O2')),
  });
}

interface Arterial {
  readonly carbonDioxide: ExpressionLike;
  readonly oxygen: ExpressionLike;
  readonly brainAtRest: ExpressionLike;
}

/**
 * Psi_CO2 = m_b [A + B/(1 + exp((C - P_CO2)/D))]/Q_b0,   Psi_O2 = min(2, c_1 [exp(-P_O2/c_2) - exp(-P_0/c_2)])
 */
function aimsOf(quote: Quote, { carbonDioxide, oxygen, brainAtRest }: Arterial): Responses<Expression> {
  const below = over(
    minus(quote('breathing/flow-response/centre', 'C_CO2'), carbonDioxide),
    quote('breathing/flow-response/width', 'D_CO2'),
  );
  const perMass = plus(
    quote('breathing/flow-response/least', 'A_CO2'),
    over(quote('breathing/flow-response/span', 'B_CO2'), plus(1, exp(below))),
  );
  const width = quote('breathing/oxygen-response/width', 'c_2');
  const lack = minus(exp(over(times(-1, oxygen), width)), exp(over(times(-1, quote('breathing/oxygen-response/rest', 'P_0')), width)));
  return {
    byCarbonDioxide: over(times(perMass, quote('breathing/brain-mass', 'm_b')), brainAtRest),
    byOxygen: minimum(quote('breathing/oxygen-response/cap', 'Psi_max'), times(quote('breathing/oxygen-response/size', 'c_1'), lack)),
  };
}
