import { observed as library } from '@speciosa/evidence';
import type { Observed } from '@speciosa/evidence';
import { isForTheEye, measureByName } from './ruler/index.js';
import type { Trial, TrialArm } from './trial.js';

/** Printed rows that an arm of a trial is judged on: those that stand, and those that contradict them. */
export function rowsOf(trial: Trial, { evidence }: TrialArm): readonly Observed[] {
  return library.filter((row) => {
    const arm = evidence.find(({ id }) => id === row.arm.id);
    return row.study === trial.id && arm !== undefined && stands(row) && !isForTheEye(row.metric) && !isElsewhere(row, arm.without ?? []);
  });
}

const stands = ({ standing }: Observed): boolean => standing === 'current' || standing === 'contradicting';

function isElsewhere({ metric }: Observed, without: readonly string[]): boolean {
  const measure = measureByName[metric];
  return measure !== undefined && without.includes(measure);
}
