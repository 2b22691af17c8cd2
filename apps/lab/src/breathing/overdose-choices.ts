import type { OverdoseName } from '@speciosa/kratom';

/** The overdoses of the study, as people read them; how much is in the facts. */
export const overdoseChoices: readonly { readonly id: OverdoseName; readonly title: string }[] = [
  { id: 'fentanyl-low', title: 'fentanyl, the lower amount of the study' },
  { id: 'fentanyl-high', title: 'fentanyl, the higher amount' },
  { id: 'carfentanil-low', title: 'carfentanil, the lower amount' },
  { id: 'carfentanil-high', title: 'carfentanil, the higher amount' },
];

/** The overdose a link names, or the first. */
export const overdoseOf = (hash: string): OverdoseName => overdoseChoices.find(({ id }) => `#${id}` === hash)?.id ?? 'fentanyl-low';
