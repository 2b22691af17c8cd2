import { prepare, runPrepared } from '@speciosa/engine/study';
import { overdose, protocolOf } from '@speciosa/kratom';
import type { BodyOptions, OverdoseName } from '@speciosa/kratom';
import type { Steps } from '../questions.js';
import { rescues } from './rescues.js';
import type { RescueName } from './rescues.js';

export interface BreathingAsked {
  readonly overdose: OverdoseName;
  readonly user: BodyOptions['user'];
  readonly rescue: RescueName;
}

/** Curves of one typical body: minutes after the opioid, and what it breathes, holds and carries. */
export interface BreathingCurve {
  readonly rescue: RescueName;
  readonly title: string;
  readonly minutes: readonly number[];
  /** L/min. */
  readonly ventilation: readonly number[];
  /** Share of haemoglobin that carries oxygen. */
  readonly saturation: readonly number[];
  /** Share of mu receptors. */
  readonly held: readonly number[];
  /** Cardiac output, L/min. */
  readonly output: readonly number[];
  /** Whether cardiac output ended at or below the line of the study. */
  readonly arrested: boolean;
}

export interface BreathingCurves {
  readonly asked: BreathingAsked;
  /** Without help first; the second is missing where no help was asked for. */
  readonly curves: readonly BreathingCurve[];
  readonly failures: readonly string[];
}

const minutesShown = 45;
const stepMinutes = 0.25;

/** One typical person, alone and with the help asked for. */
export function* breathingCurves(asked: BreathingAsked): Steps<BreathingCurves> {
  const wanted = rescues.filter(({ name }) => name === 'none' || name === asked.rescue);
  const curves: BreathingCurve[] = [];
  const failures: string[] = [];
  for (const [index, one] of wanted.entries()) {
    const found = curveOf(asked, one);
    if (typeof found === 'string') failures.push(found);
    else curves.push(found);
    yield { done: index + 1, total: wanted.length };
  }
  return { asked, curves, failures };
}

function curveOf(asked: BreathingAsked, { name, title, rescue }: (typeof rescues)[number]): BreathingCurve | string {
  const { opioid, amountNmol, runInHours, arrestedAt } = protocolOf(asked.overdose);
  const made = overdose({ opioid, rescue, user: asked.user });
  const minutes = Array.from({ length: minutesShown / stepMinutes + 1 }, (_, step) => step * stepMinutes);
  const result = runPrepared(prepare(made.model), {
    doses: [{ state: made.opioid, amount: amountNmol, time: runInHours }],
    spanHours: runInHours + minutesShown / 60,
    requestedHours: minutes.map((minute) => runInHours + minute / 60),
    relativeTolerance: 1e-6,
    absoluteTolerance: 1e-8,
  });
  if (result.outcome.kind === 'failure') return `${title}: the run ended at ${result.outcome.time} h. ${result.outcome.advice}`;
  const read = (path: string): number[] => [...(result.outputs[path] ?? [])];
  const { watch } = made;
  const output = read(watch.cardiacOutput);
  return {
    rescue: name,
    title,
    minutes,
    ventilation: read(watch.ventilation),
    saturation: read(watch.saturation),
    held: read(watch.heldByOpioid),
    output,
    arrested: (output.at(-1) ?? Number.NaN) <= arrestedAt,
  };
}
