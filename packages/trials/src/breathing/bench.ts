import { emptyAnswers, outcomeOf } from '@speciosa/engine/kernel';
import { bind, prepare } from '@speciosa/engine/study';
import type { Prepared } from '@speciosa/engine/study';
import { heldActivationBreathing } from '@speciosa/kratom';
import type { BodyOptions, HeldBreathing } from '@speciosa/kratom';
import { beginningAt, orNaN, restedStates } from './rested.js';

/** A typical body at rest, under an activation that is held, breathing freely or at a carbon dioxide pressure an experimenter holds. */
export interface Held {
  readonly user?: BodyOptions['user'];
  readonly alcohol?: BodyOptions['alcohol'];
  /** mmHg; left out, the body breathes freely. */
  readonly carbonDioxide?: number;
}

/** What is asked of it. */
export interface Ask {
  readonly activation: number;
  /** g/L of ethanol. */
  readonly ethanol?: number;
}

const restHours = 1;
const spanHours = 1.75;

/** Minute ventilation, L/min, three quarters of an hour after an activation began. Throws when the run fails: nothing else follows from it. */
export function benchOf({ user = 'naive', alcohol = 'none', carbonDioxide }: Held = {}): Bench {
  const name = JSON.stringify([user, alcohol, carbonDioxide]);
  const known = benches.get(name) ?? fresh({ user, alcohol, ...(carbonDioxide === undefined ? {} : { carbonDioxide }) });
  benches.set(name, known);
  return known;
}

export type Bench = (ask: Ask) => number;

/** A body answers the same question the same way: studies that ask alike share its answers. */
const benches = new Map<string, Bench>();

function fresh({ user, alcohol, carbonDioxide }: Held & Required<Pick<Held, 'user' | 'alcohol'>>): Bench {
  const held = heldActivationBreathing({ user, alcohol, gas: carbonDioxide === undefined ? 'free' : 'carbon dioxide held' });
  const prepared = prepare(held.model);
  const events =
    carbonDioxide === undefined
      ? []
      : [{ kind: 'replace', time: 0, state: held.states.alveolarCarbonDioxide, value: carbonDioxide } as const];
  const rested = restedStates(prepared, restHours, events);
  const answers = new Map<string, number>();
  return (ask) => {
    const question = JSON.stringify([ask.activation, ask.ethanol ?? 0]);
    const found = answers.get(question) ?? ventilationUnder(held, prepared, rested, ask);
    answers.set(question, found);
    return found;
  };
}

function ventilationUnder(
  { held, states, watch }: HeldBreathing,
  { binder, driver, model }: Prepared,
  rested: Float64Array,
  { activation, ethanol = 0 }: Ask,
): number {
  const given = [
    { state: held['activation'] ?? '', amount: activation, time: restHours },
    { state: states.alcohol, amount: ethanol, time: restHours },
  ];
  const doses = given.filter(({ amount }) => amount > 0);
  const { batch } = bind(binder, {
    regimen: { doses },
    start: restHours,
    end: spanHours,
    requested: [spanHours],
    relativeTolerance: 1e-6,
    absoluteTolerance: 1e-8,
  });
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  driver.run(beginningAt(batch, rested), answers);
  const outcome = outcomeOf(answers, 0);
  if (outcome.kind === 'failure') throw new Error(`the body ended at ${outcome.time} h: ${outcome.advice}`);
  const at = model.outputs.findIndex(({ path }) => path === watch.ventilation);
  return orNaN(answers.rows[at]) / orNaN(binder.places.outputFactors[at]);
}

/** Where a falling function of a number from 0 to 1 comes down to a value, by halving. */
export function whereItFalls(to: number, of: (at: number) => number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 12; halving += 1) {
    const middle = (low + high) / 2;
    if (of(middle) > to) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
