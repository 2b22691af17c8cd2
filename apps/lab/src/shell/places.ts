/** The pages of the lab, each a document of its own: the first one loads nothing of the others. */
export const places = [
  { id: 'try', title: 'Try', href: './' },
  { id: 'effects', title: 'Receptors and effects', href: './effects.html' },
  { id: 'breathing', title: 'Breathing', href: './breathing.html' },
  { id: 'trials', title: 'Trials', href: './trials.html' },
] as const;

export type PlaceId = (typeof places)[number]['id'];
