import type { EffectCheck } from './check.js';
import {
  alpha2Comparators,
  animals,
  assayChecks,
  fdaEscalation,
  occupancyComparators,
  prevete2025,
  smith2024,
  vicknasingam2020,
} from './studies/index.js';

/** A group of checks that belong together on the page. */
export interface EffectGroup {
  readonly title: string;
  readonly checks: readonly EffectCheck[];
}

const groups: readonly { readonly title: string; readonly run: () => readonly EffectCheck[] }[] = [
  { title: 'People and kratom', run: () => [...vicknasingam2020(), ...prevete2025(), ...smith2024(), ...fdaEscalation()] },
  { title: 'Better known ligands in people and monkeys', run: () => [...alpha2Comparators(), ...occupancyComparators()] },
  { title: 'Assays', run: assayChecks },
  { title: 'Animals: direction only', run: animals },
];

/** Runs every check anew, paused after each group. */
export function* judgeEffectsInSteps(): Generator<{ readonly done: number; readonly total: number }, readonly EffectGroup[], void> {
  const judged: EffectGroup[] = [];
  for (const { title, run } of groups) {
    judged.push(Object.freeze({ title, checks: run() }));
    yield { done: judged.length, total: groups.length };
  }
  return judged;
}

/** All of it at once. */
export function judgeEffects(): readonly EffectGroup[] {
  const steps = judgeEffectsInSteps();
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value;
}

/** How many rows say what, those that set a value left out. */
export function countsOf(judged: readonly EffectGroup[]): Readonly<Record<EffectCheck['verdict'], number>> & { readonly used: number } {
  const checks = judged.flatMap((group) => group.checks);
  const counted = checks.filter(({ ledger }) => ledger !== 'used');
  const count = (verdict: EffectCheck['verdict']): number => counted.filter((check) => check.verdict === verdict).length;
  return {
    'consistent with': count('consistent with'),
    'contradicted by': count('contradicted by'),
    untested: count('untested'),
    used: checks.length - counted.length,
  };
}
