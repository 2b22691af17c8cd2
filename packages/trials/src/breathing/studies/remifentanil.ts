import { pow } from '@speciosa/engine/real';
import { benchOf, whereItFalls } from '../bench.js';
import { untested, within } from '../check.js';
import type { BreathingCheck } from '../check.js';
import { numberOf, pointOf } from '../printed.js';

const glass = 'effects/remifentanil-alfentanil-ec50-minute-ventilation-at-7-5-co2-glass-1999';
const bouillon = 'effects/remifentanil-ventilatory-depression-c50-bouillon-2003';
const olofsen = 'effects/remifentanil-respiratory-depression-c50-olofsen-2010';
/** Breathing 7.5 % carbon dioxide is told as holding 55 mmHg in the lung. */
const heldMmHg = 55;
/** Of that study's own model: steepness, and how strongly carbon dioxide drives. */
const own = { hill: 1.25, feedback: 4.3 };

/** Level that holds half of the receptors, set so that ventilation at held carbon dioxide is halved at the level of Glass 1999. */
export function halfOccupied(level: number): number {
  const body = benchOf({ carbonDioxide: heldMmHg });
  const rest = body({ activation: 0 });
  const occupancy = whereItFalls(rest / 2, (activation) => body({ activation }));
  return (level * (1 - occupancy)) / occupancy;
}

/** Steady ventilation in Bouillon's one-compartment model, carbon dioxide free to rise: (1 - E)^(1/(1 + F)). */
function steadyOf(level: number): number {
  const relative = pow(level / numberOf(bouillon), own.hill);
  return pow(1 / (1 + relative), 1 / (1 + own.feedback));
}

/** Remifentanil: one study sets its potency, two others are looked at. */
export function remifentanil(): readonly BreathingCheck[] {
  const set = pointOf(glass, 'remifentanil');
  const half = halfOccupied(set);
  const free = benchOf();
  const rest = free({ activation: 0 });
  const falls = (level: number): number => 100 * (1 - free({ activation: level / (level + half) }) / rest);
  const asked = { study: 'Bouillon 2003', source: 'bouillon-2003', ledger: 'in view' } as const;
  const levels = [numberOf(bouillon), 3 * numberOf(bouillon)];
  return [
    ...levels.map((level) => {
      const told = 100 * (1 - steadyOf(level));
      return within(
        {
          ...asked,
          asks: `steady fall of free ventilation at ${level.toFixed(2)} ng/mL of remifentanil, potency set by Glass 1999`,
          observed: `${told.toFixed(0)} %, by that study's own model`,
          cause: 'the body of the replica feels carbon dioxide differently from that model',
        },
        [told / 2, told * 2],
        falls(level),
        (value) => `${value.toFixed(0)} %`,
        'within 2-fold',
      );
    }),
    untested(
      {
        ...asked,
        study: 'Olofsen 2010',
        source: 'olofsen-2010',
        asks: 'remifentanil that halves ventilation',
        observed: `${numberOf(olofsen)} ng/mL (SE 0.03)`,
      },
      `${set} ng/mL set the potency here (Glass 1999): the two studies differ by more than their errors, and the body has nothing to say to it`,
    ),
  ];
}

/** Alfentanil: its one row on breathing sets its potency, so that nothing is left to judge. */
export const alfentanil = (): readonly BreathingCheck[] => [
  untested(
    {
      study: 'Glass 1999',
      source: 'glass-1999',
      asks: 'alfentanil that halves ventilation at 7.5 % carbon dioxide',
      observed: `${pointOf(glass, 'alfentanil')} ng/mL (32.4 to 66.5)`,
      ledger: 'used',
    },
    `half of the receptors at ${halfOccupied(pointOf(glass, 'alfentanil')).toFixed(0)} ng/mL is what this row sets; no second row on breathing is known to us`,
  ),
];
