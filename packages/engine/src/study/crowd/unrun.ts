import { failure } from '../../kernel/index.js';
import { noCounts } from '../question/index.js';
import type { Unrun } from './terms.js';
import type { Persons } from './plan.js';

/** Persons of whom nothing is known, why, and what to do. */
export const unrunOf = ({ first, end }: Persons, code: Unrun['code'], why: string): Unrun => ({
  first,
  end,
  code,
  detail: failure(code, 0, noCounts, why).advice,
});

/** Spans by index, neighbours of one fate made one. */
export function joined(unrun: readonly Unrun[]): Unrun[] {
  const sorted = [...unrun].sort((a, b) => a.first - b.first);
  const whole: Unrun[] = [];
  for (const one of sorted) {
    const before = whole.at(-1);
    if (before !== undefined && before.end === one.first && before.code === one.code && before.detail === one.detail)
      whole[whole.length - 1] = { ...before, end: one.end };
    else whole.push(one);
  }
  return whole;
}
