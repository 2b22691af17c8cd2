import { alfentanil, algera2021, dahan2005, remifentanil, vanDerSchrier2017 } from '@speciosa/trials';
import type { BreathingCheck } from '@speciosa/trials';
import type { Steps } from '../questions.js';

const studies = [algera2021, remifentanil, alfentanil, dahan2005, vanDerSchrier2017];

/** Studies of breathing in people, each run anew; the arrests have a page of their own. */
export function* breathingChecks(): Steps<readonly BreathingCheck[]> {
  const checks: BreathingCheck[] = [];
  for (const [index, study] of studies.entries()) {
    checks.push(...study());
    yield { done: index + 1, total: studies.length };
  }
  return checks;
}
