import type { Kind } from 'speciosa';

/** What each tag says, in the order of trust. Only observations are ever called measured. */
export const tagWords: readonly { readonly kind: Kind; readonly meaning: string }[] = [
  {
    kind: 'fitted',
    meaning:
      'The very number a study printed for this case set a value of the model. That they agree is by construction and proves nothing.',
  },
  {
    kind: 'predicted',
    meaning: 'The model computed this from facts about other cases or other numbers. It can be wrong, and a study may say so.',
  },
  {
    kind: 'assumed',
    meaning:
      'At least one declared assumption moves this number by more than a fifth over the range of that assumption. Read it as a size, not as a value.',
  },
];
