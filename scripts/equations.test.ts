import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chaptersInOrder, comparatorChapters } from '@speciosa/kratom';
import { equationsPage } from './equations/page.js';

const page = equationsPage([...chaptersInOrder(), ...comparatorChapters()]);

describe('the page of equations', () => {
  it('is what the model says: write it anew with npx tsx scripts/equations.ts and read the diff', () => {
    expect(readFileSync(fileURLToPath(new URL('../guide/equations.md', import.meta.url)), 'utf8')).toBe(page);
  });

  it('names every fact that a chapter it tells rests on, and tells every chapter or says which one it is like', () => {
    for (const part of chaptersInOrder()) expect(page).toContain(part.name);
    for (const { given } of chaptersInOrder().find(({ name }) => name === 'cold pressor')?.parameters ?? []) expect(page).toContain(given.id);
  });

  it('changes when a switch changes an equation', () => {
    expect(equationsPage(chaptersInOrder({ alpha2: 'agonist' }))).not.toBe(page);
  });
});
