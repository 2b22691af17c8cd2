/** How a sentence of the article stands to the evidence. */
export type Verdict =
  | 'consistent with the evidence'
  | 'partly consistent with the evidence'
  | 'contradicted by the evidence'
  | 'disputed'
  | 'untested'
  | 'a convention, not a finding';

/** One part of a claim, judged. */
export interface Claim {
  readonly id: string;
  readonly chapter: string;
  readonly claim: string;
  readonly verdict: Verdict;
  /** Letters of the kinds of evidence: human, in vitro, animal, assumption. */
  readonly grounds: readonly ('human' | 'in vitro' | 'animal' | 'assumption')[];
  readonly numbers: string;
  readonly inModel: string;
  readonly sources: readonly string[];
}
