import { prepare, runPrepared } from '@speciosa/engine/study';
import { fact } from '@speciosa/evidence';
import { amountOf, overdose } from '@speciosa/kratom';
import { benchOf } from '../bench.js';
import { within } from '../check.js';
import type { BreathingCheck } from '../check.js';
import { numberOf } from '../printed.js';

const plateau = 'effects/buprenorphine-minute-ventilation-plateau-ceiling-dahan-2005';
const heldMmHg = 55;
const asked = { study: 'Dahan 2005', source: 'dahan-2005' } as const;
const percent = (value: number): string => `${value.toFixed(0)} %`;

/**
 * Buprenorphine has a ceiling where fentanyl has none. Its efficacy, 0.79, was computed from this very plateau by the
 * reflex term alone, so the first row is used; the whole body answers a little differently, and that is shown.
 */
export function dahan2005(): readonly BreathingCheck[] {
  const efficacy = fact('mu-activation/buprenorphine-like').value;
  const left = (body: ReturnType<typeof benchOf>): number => (100 * body({ activation: efficacy })) / body({ activation: 0 });
  const told = numberOf(plateau);
  const cause = 'at a held pressure wakefulness is lost as well, which the reflex term alone left out';
  return [
    within(
      {
        ...asked,
        ledger: 'used',
        asks: 'ventilation left when buprenorphine holds every receptor, carbon dioxide held',
        observed: percent(told),
        cause,
      },
      [told - 10, told + 10],
      left(benchOf({ carbonDioxide: heldMmHg })),
      percent,
      'within 10 points of what set the efficacy',
    ),
    within(
      {
        ...asked,
        ledger: 'in view',
        asks: 'lowest ventilation, of rest, after 2.9 ug/kg of fentanyl into a vein, carbon dioxide held',
        observed: 'apnoea',
        cause: 'drive falls smoothly here and is never nothing while a receptor is free: the model knows no rhythm that stops',
      },
      [0, 1],
      lowestAfterFentanyl(),
      percent,
      'at most 1 %',
    ),
  ];
}

const seventyKilograms = 70;
const microgramsPerKilogram = 2.9;

function lowestAfterFentanyl(): number {
  const { model, opioid, states, watch } = overdose({ opioid: 'fentanyl', rescue: null, user: 'naive', gas: 'carbon dioxide held' });
  const requestedHours = [1, ...Array.from({ length: 60 }, (_, at) => 1 + (at + 1) / 120)];
  const result = runPrepared(prepare(model), {
    doses: [{ state: opioid, amount: amountOf('fentanyl', microgramsPerKilogram * seventyKilograms * 1e-9), time: 1 }],
    events: [{ kind: 'replace', time: 0, state: states.alveolarCarbonDioxide, value: heldMmHg }],
    spanHours: 1.5,
    requestedHours,
    relativeTolerance: 1e-6,
    absoluteTolerance: 1e-8,
  });
  const curve = result.outputs[watch.ventilation] ?? new Float64Array([Number.NaN]);
  return (100 * Math.min(...curve)) / (curve[0] ?? Number.NaN);
}
