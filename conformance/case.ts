/** refused: the engine named what it does not do; wrong: it answered, and the answer is not right. */
export type Verdict = 'pass' | 'refused' | 'wrong';

/** One case of a collection. `error` is in the unit of its pass line, 1 being exactly on it; NaN where nothing was compared. */
export interface Case {
  readonly name: string;
  readonly verdict: Verdict;
  readonly error: number;
  readonly detail: string;
}

/** A set of cases that others wrote, in a folder beside the project. */
export interface Collection {
  readonly name: string;
  /** Under ../shared/conformance. */
  readonly folder: string;
  /** What a case must meet, in words. */
  readonly passLine: string;
  readonly run: (folder: string) => Iterable<Case>;
}

/** One number against its reference: |found - expected| over what is allowed; NaN is infinitely far. */
export function distance(found: number, expected: number, allowed: number): number {
  const off = Math.abs(found - expected) / allowed;
  return Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
}

export function judged(name: string, error: number, detail = ''): Case {
  return { name, verdict: error <= 1 ? 'pass' : 'wrong', error, detail };
}

export const refused = (name: string, detail: string): Case => ({ name, verdict: 'refused', error: Number.NaN, detail });
