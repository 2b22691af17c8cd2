import { benchOf, whereItFalls } from '../bench.js';
import { within } from '../check.js';
import type { BreathingCheck } from '../check.js';
import { numberOf, pointOf } from '../printed.js';

const atHeld = 'effects/control-oxycodone-oxycodone-ethanol-minute-ventilation-at-end-tidal-pco2-55-mmhg-van-der-schrier-2017';
const atRest = 'effects/oxycodone-resting-minute-ventilation-van-der-schrier-2017';
const further = 'effects/oxycodone-20-mg-ethanol-1-g-l-resting-minute-ventilation-further-fall-van-der-schrier-2017';
const heldMmHg = 55;
const controlEnds = [27.9, 39.0] as const;

const asked = { study: 'van der Schrier 2017', source: 'van-der-schrier-2017', ledger: 'in view' } as const;
const percent = (value: number): string => `${value.toFixed(0)} %`;
const litres = (value: number): string => `${value.toFixed(1)} L/min`;

/** Activation under 20 mg of oxycodone, set so that ventilation at 55 mmHg falls as it did. */
export function oxycodoneActivation(): number {
  const body = benchOf({ carbonDioxide: heldMmHg });
  const share = pointOf(atHeld, 'oxycodone') / pointOf(atHeld, 'control');
  return whereItFalls(share * body({ activation: 0 }), (activation) => body({ activation }));
}

/**
 * Oxycodone by mouth, then ethanol into a vein. Ventilation at a held carbon dioxide pressure sets how strong each is (used);
 * ventilation at rest, where carbon dioxide may rise and drive it, is what the body must answer.
 */
export function vanDerSchrier2017(): readonly BreathingCheck[] {
  const held = benchOf({ carbonDioxide: heldMmHg });
  const activation = oxycodoneActivation();
  const alone = benchOf()({ activation });
  const rest = benchOf()({ activation: 0 });
  return [
    within(
      {
        ...asked,
        asks: 'ventilation at 55 mmHg without a drug',
        observed: `${pointOf(atHeld, 'control')} L/min (27.9 to 39.0)`,
        cause: 'gains of the reflexes are those of the authors',
      },
      controlEnds,
      held({ activation: 0 }),
      litres,
    ),
    within(
      {
        ...asked,
        asks: 'fall of resting ventilation by oxycodone',
        observed: percent(-numberOf(atRest)),
        cause: 'with carbon dioxide free to rise, the reflexes of this body give back more than volunteers got',
      },
      [-numberOf(atRest) / 2, -numberOf(atRest) * 2],
      100 * (1 - alone / rest),
      percent,
      'within 2-fold; no spread was read',
    ),
    ...(['takes from the drive', 'adds to activation'] as const).flatMap((alcohol) => withEthanol(alcohol, activation)),
  ];
}

function withEthanol(alcohol: 'takes from the drive' | 'adds to activation', activation: number): BreathingCheck[] {
  const held = benchOf({ carbonDioxide: heldMmHg, alcohol });
  const free = benchOf({ alcohol });
  const lost = (body: ReturnType<typeof benchOf>): number => 100 * (1 - body({ activation, ethanol: 1 }) / body({ activation }));
  const told = 100 * (1 - pointOf(atHeld, 'oxycodone + ethanol') / pointOf(atHeld, 'oxycodone'));
  return [
    within(
      {
        ...asked,
        ledger: 'used',
        asks: `further fall at 55 mmHg by 1 g/L of ethanol; alcohol ${alcohol}`,
        observed: percent(told),
        cause: 'set by hand, not fitted',
      },
      [told / 1.25, told * 1.25],
      lost(held),
      percent,
      'within a quarter: this row set the strength of alcohol',
    ),
    within(
      {
        ...asked,
        asks: `further fall of resting ventilation by 1 g/L of ethanol; alcohol ${alcohol}`,
        observed: `${percent(-numberOf(further))}, whether of what was left or of the rest is not clear from the abstract`,
        cause: 'with carbon dioxide free to rise, the reflexes of this body give back more than volunteers got',
      },
      [-numberOf(further) / 2, -numberOf(further) * 2],
      lost(free),
      percent,
      'within 2-fold; no spread was read',
    ),
  ];
}
