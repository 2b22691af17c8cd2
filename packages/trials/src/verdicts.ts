import { quantile } from '@speciosa/engine/analyse';
import type { Observed, Standing } from '@speciosa/evidence';
import { armOf, readScenario } from 'speciosa';
import type { Interval, Scenario, StructureLetter } from 'speciosa';
import { citationOf } from './citation.js';
import { judge, ledgerOf, measureByName, measured, observationOf, printedText } from './ruler/index.js';
import type { Judgement, Ledger, Measure, Observation, Run } from './ruler/index.js';
import { rowsOf } from './rows.js';
import type { Reason, Trial, TrialArm } from './trial.js';

/** One printed row beside what the model says. */
export interface VerdictRow extends Judgement {
  readonly name: string;
  readonly analyte: string;
  readonly arm: string;
  readonly statistic: string;
  readonly spread: string | null;
  readonly n: string | null;
  /** As printed, with its own unit. */
  readonly printed: string;
  readonly observed: Observation;
  /** In the unit of `observed`; null when the model has no such number. */
  readonly predicted: number | null;
  /** 90 % of the draws of what is not known; people differ besides. */
  readonly interval: Interval;
  readonly ledger: Ledger;
  /** A contradicting row is judged like any other and drawn as what it is. */
  readonly standing: Standing;
  /** A sentence for every row that is not inside the observed spread. */
  readonly why: string | null;
  readonly measure: Measure | null;
  readonly source: string;
}

/** Every printed row of an arm, judged against the curves of its scenario. */
export function verdictsOf(
  trial: Trial,
  arm: TrialArm,
  run: Run,
  drawn: readonly Run[] = [],
  structure: StructureLetter = 'a',
): readonly VerdictRow[] {
  return rowsOf(trial, arm).flatMap((row) => {
    const observation = observationOf(row);
    return observation === null ? [] : [verdict({ trial, run, drawn, structure }, row, measureByName[row.metric] ?? null, observation)];
  });
}

interface Case {
  readonly trial: Trial;
  readonly run: Run;
  readonly drawn: readonly Run[];
  readonly structure: StructureLetter;
}

function verdict({ trial, run, drawn, structure }: Case, row: Observed, measure: Measure | null, observed: Observation): VerdictRow {
  const predicted = measure === null ? null : measured(measure, run, row.analyte);
  const judgement = judge(measure, predicted, observed);
  return {
    name: row.metric,
    analyte: row.analyte,
    arm: row.arm.id,
    statistic: row.statistic,
    spread: row.spread?.kind ?? null,
    n: row.n,
    printed: printedText(row),
    observed,
    predicted,
    interval: intervalOf(drawn, measure, row.analyte),
    ...judgement,
    ledger: row.standing === 'current' ? ledgerOf(run.arm, row.analyte, measure, structure) : 'in-view',
    standing: row.standing,
    why:
      judgement.inside === true ? null : whyOf(trial.reasons, measure, { analyte: row.analyte, repeated: run.arm.intakes > 1, structure }),
    measure,
    source: citationOf(row.source),
  };
}

const undrawn = Object.freeze({ absent: 'what is not known was not drawn' });
const tail = 0.05;

/** What the measure is in 90 % of the draws. */
function intervalOf(drawn: readonly Run[], measure: Measure | null, analyte: string): Interval {
  if (measure === null) return undrawn;
  const values = drawn
    .flatMap((run) => measured(measure, run, analyte) ?? [])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (values.length < 20) return undrawn;
  return { low: quantile(values, tail), high: quantile(values, 1 - tail), level: 0.9, of: 'knowledge', draws: values.length };
}

const notModelled = 'The model has no such output yet.';

interface About {
  readonly analyte: string;
  readonly repeated: boolean;
  readonly structure: StructureLetter;
}

function whyOf(reasons: readonly Reason[], measure: Measure | null, { analyte, repeated, structure }: About): string {
  if (measure === null) return notModelled;
  const found = reasons.find(
    (reason) =>
      (reason.measures?.includes(measure) ?? true) &&
      (reason.analytes?.includes(analyte) ?? true) &&
      (reason.repeated ?? repeated) === repeated &&
      (reason.structure ?? structure) === structure,
  );
  return found?.why ?? 'No reason is known.';
}

/** The scenario of an arm, checked. Throws when a trial file is wrong: that is ours to mend. */
export function scenarioOf({ scenario }: TrialArm): Scenario {
  const read = readScenario(scenario, 'trial');
  if (!read.ok) throw new Error(read.complaints.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
  return read.scenario;
}

/** The run of an arm from its curves. */
export function runOf(scenario: Scenario, curves: Run['curves']): Run {
  const arm = armOf(scenario);
  if (arm === null) throw new Error(`${scenario.name}: a trial arm takes one product`);
  return { curves, arm };
}
