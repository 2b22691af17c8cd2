import { prepare, runPrepared } from '@speciosa/engine/study';
import { overdose, protocolOf } from '@speciosa/kratom';
import type { OverdoseName, Rescue } from '@speciosa/kratom';
import type { ReportOutcome } from '../report.js';

/** What is asked: an overdose of the open model, in whom, and with which naloxone. */
export interface CourseAsked {
  readonly overdose: OverdoseName;
  readonly user: 'naive' | 'chronic';
  /** Given once, one dose, after somebody has noticed; null for nobody. */
  readonly route: Rescue['route'] | null;
}

/** One typical body after an opioid into a vein. */
export interface OverdoseCourse extends CourseAsked {
  readonly outcome: Pick<ReportOutcome, 'kind' | 'code' | 'advice'>;
  readonly timeMinutes: readonly number[];
  /** L/min. */
  readonly ventilation: readonly number[];
  /** Share of haemoglobin that carries oxygen. */
  readonly saturation: readonly number[];
  /** Share of mu receptors held by the opioid. */
  readonly held: readonly number[];
  /** Whether cardiac output stayed above the level from which it never comes back. */
  readonly arrested: boolean;
}

const minutes = { every: 0.5, until: 60 };

/** A replica of the open model of opioid overdose, for one body with central values: no spread is drawn. */
export function overdoseCourse(asked: CourseAsked): OverdoseCourse {
  const { opioid, amountNmol, runInHours, spanHours, arrestedAt } = protocolOf(asked.overdose);
  const rescue = asked.route === null ? null : { route: asked.route, times: 1, atOnce: 1 };
  const made = overdose({ opioid, rescue, user: asked.user });
  const timeMinutes = Array.from({ length: minutes.until / minutes.every + 1 }, (_, k) => k * minutes.every).filter(
    (one) => one / 60 <= spanHours,
  );
  const { outcome, outputs } = runPrepared(prepare(made.model), {
    doses: [{ state: made.opioid, amount: amountNmol, time: runInHours }],
    spanHours: runInHours + spanHours,
    requestedHours: [...timeMinutes.map((one) => runInHours + one / 60), runInHours + spanHours].filter(
      (one, at, all) => all.indexOf(one) === at,
    ),
    relativeTolerance: 1e-6,
    absoluteTolerance: 1e-7,
  });
  const curve = (path: string): readonly number[] => Array.from(outputs[path] ?? []).slice(0, timeMinutes.length);
  const last = Array.from(outputs[made.watch.cardiacOutput] ?? []).at(-1) ?? Number.NaN;
  return {
    ...asked,
    outcome: { kind: outcome.kind, code: outcome.code, advice: outcome.advice },
    timeMinutes: outcome.kind === 'failure' ? [] : timeMinutes,
    ventilation: curve(made.watch.ventilation),
    saturation: curve(made.watch.saturation),
    held: curve(made.watch.heldByOpioid),
    arrested: last <= arrestedAt,
  };
}
