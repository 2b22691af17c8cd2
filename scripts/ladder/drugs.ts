import type { House } from './house.js';
import type { Violation } from './violation.js';

/** The cast of the story and the medicines it is compared with: no engine file may know one of them. */
export const drugNames = [
  'kratom',
  'mitragyn',
  'speciogynine',
  'paynantheine',
  'speciociliatine',
  'mitraciliatine',
  'pseudoindoxyl',
  'corynantheidine',
  'morphine',
  'fentanyl',
  'buprenorphine',
  'naloxone',
  'naltrexone',
  'methadone',
  'oxycodone',
  'codeine',
  'tramadol',
  'midazolam',
  'dextromethorphan',
  'itraconazole',
  'ketoconazole',
  'quinidine',
  'paroxetine',
  'rifampicin',
  'caffeine',
  'alcohol',
] as const;

const pattern = new RegExp(drugNames.join('|'), 'i');

/** Looks for drug names anywhere in the engine, comments and tests included: it must be fit to lend to another drug. */
export function drugs(house: House): Violation[] {
  return house.sources.filter(({ file }) => file.startsWith('packages/engine/')).flatMap(({ file, text }) => drugsIn(file, text));
}

function drugsIn(file: string, text: string): Violation[] {
  return text.split('\n').flatMap((line, index) => {
    const name = pattern.exec(line)?.[0];
    if (name === undefined) return [];
    const cure = 'say it without the drug, or move it to the story';
    return [{ rule: 'drug name', file, line: index + 1, expected: 'an engine that knows no drug', found: `"${name}"`, cure }];
  });
}
