import { minus, over, part, plus, power, times } from '@speciosa/engine/model';
import type { Expression, PartWords, StateSymbol } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { quoteWith } from '../quote.js';
import type { Quote } from '../quote.js';
import { bloodGas, notBelowZero } from './gas-contents.js';
import { gasStores, metabolise, metabolismOf } from './gas-store.js';
import type { Gases, GasStore } from './gas-store.js';

/** Whether the gases of the lung follow breathing, or an experimenter holds carbon dioxide where it is. */
export type AlveolarGas = 'free' | 'carbon dioxide held';

/**
 * Air, lungs, blood, brain and tissue: where oxygen and carbon dioxide are, and what moves them. Venous blood leaves
 * each store in equilibrium with it; a small part of it passes the lungs without exchange.
 *
 * P_A' = [V_A' (P_I - P_A) + lambda Q (1 - s)(C_v - C_e)]/V_A
 */
export const gasExchange = (gas: AlveolarGas = 'free') =>
  part('breathing: gas exchange', (words) => {
    const quote = quoteWith(words);
    const needs = needsOf(words);
    const lungs = lungsOf(words);
    const stores = gasStores(words, quote);
    const blood = bloodOf(quote, lungs, stores, needs);
    breathe(words, quote, { lungs, blood, needs, gas });
    const metabolism = metabolismOf(quote, needs.wakefulMetabolism);
    metabolise(words, quote, stores.brain, { flow: needs.brainFlow, arterial: blood.arterial, venous: blood.fromBrain }, metabolism);
    metabolise(words, quote, stores.tissue, { flow: needs.tissueFlow, arterial: blood.arterial, venous: blood.fromTissue }, metabolism);
    return {
      ...needs,
      ...offered(words, blood.pressure, stores.brain.pressure),
      ...shown(words, quote, blood.pressure, stores.brain.pressure),
      alveolarCarbonDioxide: lungs.states.carbonDioxide,
    };
  });

const needsOf = ({ port }: PartWords) => ({
  alveolarVentilation: port.needs('alveolar ventilation', 'L/min'),
  brainFlow: port.needs('blood flow through the brain', 'L/min'),
  tissueFlow: port.needs('blood flow through the tissues', 'L/min'),
  brainShare: port.needs('share of the brain in venous blood', '1'),
  wakefulMetabolism: port.needs('metabolism left by wakefulness', '1'),
});

type Needs = ReturnType<typeof needsOf>;

interface Lungs extends Gases {
  readonly states: { readonly oxygen: StateSymbol; readonly carbonDioxide: StateSymbol };
}

/** As in the original, a pressure below nothing counts as nothing for carbon dioxide only. */
function lungsOf({ state }: PartWords): Lungs {
  const oxygen = state('alveolar oxygen pressure', 'mmHg', { role: 'signal', starts: fact('breathing/start/alveolar-oxygen').value });
  const carbonDioxide = state('alveolar carbon dioxide pressure', 'mmHg', {
    role: 'signal',
    starts: fact('breathing/start/alveolar-carbon-dioxide').value,
  });
  return { oxygen: times(1, oxygen), carbonDioxide: notBelowZero(carbonDioxide, 'mmHg'), states: { oxygen, carbonDioxide } };
}

/** Contents of blood on its way round, the shunted share mixed into the arterial. */
function bloodOf(quote: Quote, lungs: Lungs, stores: Readonly<Record<'brain' | 'tissue', GasStore>>, { brainShare }: Needs) {
  const curves = bloodGas(quote);
  const shunt = quote('breathing/shunt', 's');
  const contents = ({ oxygen, carbonDioxide }: Gases): Gases => ({
    oxygen: curves.oxygenContent(oxygen, carbonDioxide),
    carbonDioxide: curves.carbonDioxideContent(oxygen, carbonDioxide),
  });
  const mixed = (share: Expression, a: Gases, b: Gases): Gases => ({
    oxygen: blend(share, a.oxygen, b.oxygen),
    carbonDioxide: blend(share, a.carbonDioxide, b.carbonDioxide),
  });
  const [fromBrain, fromTissue, capillary] = [stores.brain.pressure, stores.tissue.pressure, lungs].map(contents) as [Gases, Gases, Gases];
  const venous = mixed(times(1, brainShare), fromBrain, fromTissue);
  const arterial = mixed(times(1, shunt), venous, capillary);
  const pressure: Gases = {
    oxygen: curves.oxygenPressure(arterial.oxygen, arterial.carbonDioxide),
    carbonDioxide: curves.carbonDioxidePressure(arterial.oxygen, arterial.carbonDioxide),
  };
  return { fromBrain, fromTissue, capillary, venous, arterial, pressure, exchanging: minus(1, shunt) };
}

type Blood = ReturnType<typeof bloodOf>;

const blend = (share: Expression, a: Expression, b: Expression): Expression => plus(times(share, a), times(minus(1, share), b));

function breathe(
  { change }: PartWords,
  quote: Quote,
  { lungs, blood, needs, gas }: { readonly lungs: Lungs; readonly blood: Blood; readonly needs: Needs; readonly gas: AlveolarGas },
): void {
  const volume = quote('breathing/alveolar-volume', 'V_A');
  const uptake = times(quote('breathing/gas-factor', 'lambda'), plus(needs.brainFlow, needs.tissueFlow), blood.exchanging);
  const fresh = minus(quote('breathing/inspired-oxygen', 'P_I'), lungs.oxygen);
  change('oxygen is breathed in and taken up', {
    of: lungs.states.oxygen,
    rate: over(plus(times(needs.alveolarVentilation, fresh), times(uptake, minus(blood.venous.oxygen, blood.capillary.oxygen))), volume),
  });
  if (gas === 'carbon dioxide held') return;
  change('carbon dioxide is given off and breathed out', {
    of: lungs.states.carbonDioxide,
    rate: over(
      minus(
        times(uptake, minus(blood.venous.carbonDioxide, blood.capillary.carbonDioxide)),
        times(needs.alveolarVentilation, lungs.carbonDioxide),
      ),
      volume,
    ),
  });
}

const offered = ({ port }: PartWords, arterial: Gases, brain: Gases) => ({
  arterialOxygen: port.gives('arterial oxygen pressure', 'mmHg', arterial.oxygen),
  arterialCarbonDioxide: port.gives('arterial carbon dioxide pressure', 'mmHg', arterial.carbonDioxide),
  brainOxygen: port.gives('brain oxygen pressure', 'mmHg', brain.oxygen),
  brainCarbonDioxide: port.gives('brain carbon dioxide pressure', 'mmHg', brain.carbonDioxide),
});

const shown = ({ output }: PartWords, quote: Quote, arterial: Gases, brain: Gases) => ({
  shownArterialOxygen: output('arterial oxygen pressure', { unit: 'mmHg', is: arterial.oxygen }),
  shownArterialCarbonDioxide: output('arterial carbon dioxide pressure', { unit: 'mmHg', is: arterial.carbonDioxide }),
  shownBrainOxygen: output('brain oxygen pressure', { unit: 'mmHg', is: brain.oxygen }),
  shownBrainCarbonDioxide: output('brain carbon dioxide pressure', { unit: 'mmHg', is: brain.carbonDioxide }),
  shownSaturation: output('arterial oxygen saturation', { unit: '1', is: saturation(quote, arterial) }),
});

/** Hill's curve in its published form, shifted by carbon dioxide: X = P_O2 (40/P_CO2)^0.3, S = X^n/(X^n + P_50^n). The main branch of the original puts oxygen in both places. */
function saturation(quote: Quote, { oxygen, carbonDioxide }: Gases): Expression {
  const shift = power(over(quote('saturation/reference', 'P_ref'), carbonDioxide), quote('saturation/shift', 'q'));
  const reach = over(times(oxygen, shift), quote('saturation/half', 'P_50'));
  return over(1, plus(1, power(reach, times(-1, quote('saturation/power', 'n')))));
}
