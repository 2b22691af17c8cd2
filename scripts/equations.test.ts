import { describe, expect, it } from 'vitest';
import { chaptersInOrder, comparatorChapters } from '@speciosa/kratom';
import { equationsPage } from './equations/page.js';

const page = equationsPage([...chaptersInOrder(), ...comparatorChapters()]);

describe('the page of equations', () => {
  it('is what the model says: rewrite it with npm run golden and read the diff', async () => {
    await expect(page).toMatchFileSnapshot('../guide/equations.md');
  });

  it('names every fact that a chapter it tells rests on, and tells every chapter or says which one it is like', () => {
    for (const part of chaptersInOrder()) expect(page).toContain(part.name);
    for (const { given } of chaptersInOrder().find(({ name }) => name === 'cold pressor')?.parameters ?? [])
      expect(page).toContain(given.id);
  });

  it('changes when a switch changes an equation', () => {
    expect(equationsPage(chaptersInOrder({ alpha2: 'agonist' }))).not.toBe(page);
  });
});
