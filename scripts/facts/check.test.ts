import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkLibrary } from './check.js';
import { codeOnDisk } from './code.js';
import { printComplaint } from './complaint.js';
import { readLibrary, textsOnDisk } from './library.js';
import { complaintsOf, sound } from './sound-library.testing.js';

describe('the gate of facts', () => {
  it('lets a sound library pass', () => {
    expect(complaintsOf({})).toEqual([]);
  });

  it('lets the real library pass', () => {
    const repository = fileURLToPath(new URL('../..', import.meta.url));
    const { library, complaints } = readLibrary(textsOnDisk(repository));
    expect([...complaints, ...checkLibrary(library, codeOnDisk(repository))].map(printComplaint)).toEqual([]);
    expect(library.modelFacts.length).toBeGreaterThan(50);
  });

  it('says all that is wrong at once', () => {
    const complaints = complaintsOf({
      'facts/gut.yaml': sound['facts/gut.yaml'].replace('unit: L/h', 'unit: furlong').replace('value: 0.15', 'value: 9'),
    });
    expect(complaints.map(({ rule }) => rule)).toEqual(['unit', 'value outside', 'availability']);
  });
});
