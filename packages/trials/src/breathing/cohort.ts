import { emptyAnswers } from '@speciosa/engine/kernel';
import type { Answers, Batch } from '@speciosa/engine/kernel';
import { bind, prepare } from '@speciosa/engine/study';
import type { Prepared } from '@speciosa/engine/study';
import { bodyDefaults, overdose, protocolOf, virtualPatients } from '@speciosa/kratom';
import type { BodyOptions, Overdose, OverdoseName, Protocol, Rescue } from '@speciosa/kratom';
import { beginningAt, orNaN, restedStates } from './rested.js';

/** Which virtual people meet which overdose, and who helps. */
export interface CohortOptions extends Pick<BodyOptions, 'user' | 'delays' | 'arrest'> {
  readonly overdose: OverdoseName;
  readonly rescue: Rescue | null;
  readonly count: number;
  readonly seed: number;
  readonly relativeTolerance: number;
  /** Hours after the opioid that are run; null for the horizon of the study. */
  readonly spanHours: number | null;
}

export const cohortDefaults: Omit<CohortOptions, 'overdose'> = Object.freeze({
  user: 'chronic',
  delays: bodyDefaults.delays,
  arrest: bodyDefaults.arrest,
  rescue: null,
  count: 2000,
  seed: 1,
  relativeTolerance: 1e-6,
  spanHours: null,
});

/** Who was arrested. */
export interface Cohort {
  readonly count: number;
  /** One entry per person, by index. */
  readonly arrested: readonly boolean[];
  /** Runs that did not come to their end: counted as not arrested, and said. */
  readonly failed: number;
  readonly percent: number;
}

/** Absolute tolerance, in the unit of each state: gas contents are thousandths. */
const absoluteTolerance = 1e-7;

/**
 * Runs virtual people through an overdose. All share one hour at rest, whose end is where each begins, as in the
 * original. Arrested is whose cardiac output is at most 4 L/min at the end: it never comes back (`breathing/arrest/output`).
 */
export function cohort(asked: Pick<CohortOptions, 'overdose'> & Partial<CohortOptions>): Cohort {
  const options = { ...cohortDefaults, ...asked };
  const protocol = protocolOf(options.overdose);
  const made = overdose({
    opioid: protocol.opioid,
    rescue: options.rescue,
    user: options.user,
    delays: options.delays,
    arrest: options.arrest,
  });
  const prepared = prepare(made.model);
  const batch = batchOf(prepared, made, protocol, options);
  const answers = emptyAnswers(batch, prepared.driver.stateCount, prepared.driver.outputCount);
  prepared.driver.run(batch, answers);
  return counted(prepared, made, protocol, answers, options.count);
}

function batchOf(
  prepared: Prepared,
  made: Overdose,
  { opioid, amountNmol, runInHours, spanHours: horizon }: Protocol,
  { rescue, count, seed, relativeTolerance, spanHours }: CohortOptions,
): Batch {
  const end = runInHours + (spanHours ?? horizon);
  const { batch } = bind(prepared.binder, {
    people: { count, columns: virtualPatients({ seed, count, opioid, route: rescue?.route ?? null }) },
    regimen: { doses: [{ state: made.opioid, amount: amountNmol, time: runInHours }] },
    start: runInHours,
    end,
    requested: [end],
    relativeTolerance,
    absoluteTolerance,
  });
  return beginningAt(batch, restedStates(prepared, runInHours));
}

function counted(
  { model, binder }: Prepared,
  { watch }: Overdose,
  { arrestedAt }: Protocol,
  { rows, codes }: Answers,
  count: number,
): Cohort {
  const at = model.outputs.findIndex(({ path }) => path === watch.cardiacOutput);
  const output = (person: number): number => orNaN(rows[person * model.outputs.length + at]) / orNaN(binder.places.outputFactors[at]);
  const arrested = Array.from({ length: count }, (_, person) => output(person) <= arrestedAt);
  const failed = codes.filter((code) => code !== 0).length;
  return Object.freeze({ count, arrested, failed, percent: (100 * arrested.filter(Boolean).length) / count });
}
