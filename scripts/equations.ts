import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chaptersInOrder, comparatorChapters } from '@speciosa/kratom';
import { equationsPage } from './equations/page.js';

/** Writes the guide's page of equations from the model: `npx tsx scripts/equations.ts`. */
writeFileSync(
  fileURLToPath(new URL('../guide/equations.md', import.meta.url)),
  equationsPage([...chaptersInOrder(), ...comparatorChapters()]),
);
