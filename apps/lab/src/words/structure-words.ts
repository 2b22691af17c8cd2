import { structures } from '@speciosa/kratom';

/** How the two rival structures are called. */
export const structureTitles = Object.freeze({ a: structures.a.title, b: structures.b.title });

/** Curves of two reports carry numbers: which is which. */
export const structureKey = `(1) is structure (a), ${structureTitles.a}; (2) is structure (b), ${structureTitles.b}. They are rivals: where they differ, the difference is what is not known.`;
