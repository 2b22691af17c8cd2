import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observed } from './index.js';
import { allFacts, allSources, claims, findSource, searchFacts } from './library.js';

describe('the whole library', () => {
  it('gives every fact a source that is in it', () => {
    for (const { id, source, also } of allFacts)
      for (const name of [source, ...also]) expect(findSource(name), `${id}: ${name}`).toBeDefined();
  });

  it('has no id twice', () => {
    expect(new Set(allFacts.map(({ id }) => id)).size).toBe(allFacts.length);
  });

  it('ships no address of a page', () => {
    expect(JSON.stringify([allFacts, allSources, claims])).not.toMatch(/https?:\/\//);
  });

  it('says why, wherever a fact no longer stands', () => {
    const fallen = allFacts.filter(({ standing }) => standing !== 'current');
    expect(fallen.length).toBeGreaterThan(20);
    for (const { id, by, why } of fallen) expect(by !== null && why !== null, id).toBe(true);
  });

  it('calls nothing read that comes from a shop, the news or an advocate', () => {
    for (const { id, source, reading } of allFacts) {
      if (['vendor', 'news', 'advocacy', 'encyclopaedia'].includes(findSource(source)?.kind ?? '')) expect(reading, id).toBe('secondary');
    }
  });

  it('holds every observed row as a fact, number for number', () => {
    const byId = new Map(allFacts.map((entry) => [entry.id, entry]));
    for (const row of observed) {
      const entry = byId.get(row.id);
      expect(entry?.source, row.id).toBe(row.source);
      if (row.value !== null) expect(entry, row.id).toMatchObject({ kind: 'value', value: row.value, unit: row.unit });
    }
  });

  it('is frozen through and through', () => {
    expect(Object.isFrozen(allFacts) && allFacts.every((entry) => Object.isFrozen(entry) && Object.isFrozen(entry.setting))).toBe(true);
  });
});

describe('the claims', () => {
  it('are the 47 parts of the article, each with words for its verdict and sources that exist', () => {
    expect(claims).toHaveLength(47);
    for (const { id, verdict, sources } of claims) {
      expect(verdict, id).not.toMatch(/validated|qualified|proven/);
      expect(sources.length, id).toBeGreaterThan(0);
      for (const name of sources) expect(findSource(name), `${id}: ${name}`).toBeDefined();
    }
  });
});

describe('the search', () => {
  it('finds a fact first by its own id', () => {
    for (const entry of allFacts.filter((_, index) => index % 97 === 0)) {
      expect(
        searchFacts(entry.id.replace('/', ' '), 5).map(({ fact }) => fact.id),
        entry.id,
      ).toContain(entry.id);
    }
  });

  it('finds by words for the thing, the laboratory and the place', () => {
    expect(searchFacts('mitragynine apparent clearance')[0]?.fact.id).toBe('mitragynine/apparent-clearance');
    expect(searchFacts('7-OH mor ki')[0]?.fact.id).toBe('mu-receptor/7-hydroxymitragynine-ki');
    expect(searchFacts('mitragynine half-life Tanna median')[0]?.fact).toMatchObject({
      source: 'tanna-2022',
      kind: 'value',
      value: 45.3,
      unit: 'h',
    });
    expect(searchFacts('speciogynine Leon 5-HT1A').map(({ fact }) => fact.source)).toContain('leon-2021');
  });

  it('ranks, never repeats, and holds to the limit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('mitragynine', 'liver', 'itraconazole', 'withdrawal rats', 'morphine Ki', 'blood flow female'),
        fc.integer({ min: 1, max: 20 }),
        (words, limit) => {
          const found = searchFacts(words, limit);
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(limit);
          expect(new Set(found.map(({ fact }) => fact.id)).size).toBe(found.length);
          expect(found.map(({ score }) => score)).toEqual([...found.map(({ score }) => score)].sort((a, b) => b - a));
        },
      ),
      { seed: 11, numRuns: 30 },
    );
  });

  it('says nothing when nothing was asked or nothing fits', () => {
    expect(searchFacts('   ')).toEqual([]);
    expect(searchFacts('zzxqv')).toEqual([]);
  });
});
