import type { Claim } from '@speciosa/evidence';

/** How a verdict is said, and the mark that tells it apart without colour. */
export interface VerdictWord {
  readonly word: string;
  readonly mark: 'for' | 'partly' | 'against' | 'open';
}

export function verdictWords(verdict: Claim['verdict']): VerdictWord {
  switch (verdict) {
    case 'consistent with the evidence':
      return { word: verdict, mark: 'for' };
    case 'partly consistent with the evidence':
    case 'disputed':
      return { word: verdict, mark: 'partly' };
    case 'contradicted by the evidence':
      return { word: verdict, mark: 'against' };
    case 'untested':
    case 'a convention, not a finding':
      return { word: verdict, mark: 'open' };
    default:
      return verdict satisfies never;
  }
}
