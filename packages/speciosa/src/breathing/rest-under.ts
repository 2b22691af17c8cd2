import { bind, prepare } from '@speciosa/engine/study';
import { emptyAnswers } from '@speciosa/engine/kernel';
import { heldActivationBreathing } from '@speciosa/kratom';
import type { BodyOptions } from '@speciosa/kratom';

const restHours = 1;
/** Three quarters of an hour: tissue carbon dioxide has come to its new level within a hundredth. */
const holdHours = 0.75;

/**
 * Minute ventilation, L/min, of a typical body at rest under activations that are held: where breathing settles when levels
 * change as slowly as they do after leaf. NaN where a run failed.
 */
export function restUnder(
  activations: readonly number[],
  user: BodyOptions['user'],
  alcohol: { readonly gramsPerLitre: number; readonly way: BodyOptions['alcohol'] } | undefined,
): readonly number[] {
  const { model, held, states, watch } = heldActivationBreathing({ user, alcohol: alcohol?.way ?? 'none' });
  const { binder, driver } = prepare(model);
  const end = restHours + holdHours;
  const regimen = (person: number) => ({
    doses: [
      { state: held['activation'] ?? '', amount: activations[person] ?? 0, time: restHours },
      { state: states.alcohol, amount: alcohol?.gramsPerLitre ?? 0, time: 0 },
    ].filter(({ amount }) => amount > 0),
  });
  const { batch } = bind(binder, {
    people: { count: activations.length, columns: {} },
    regimen,
    end,
    requested: [end],
    relativeTolerance: 1e-6,
    absoluteTolerance: 1e-8,
  });
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(batch, answers);
  const at = model.outputs.findIndex(({ path }) => path === watch.ventilation);
  const factor = binder.places.outputFactors[at] ?? Number.NaN;
  return activations.map((_, person) => (answers.rows[person * model.outputs.length + at] ?? Number.NaN) / factor);
}
