import { expect, test } from 'vitest';
import { readOptions } from './options.js';

test('nothing asked is four hundred people and five rounds', () => {
  expect(readOptions([])).toEqual({ kind: 'run', options: { quick: false, json: false, install: false, people: 400, rounds: 5 } });
});

test('a quick run has fewer of both, unless they are said', () => {
  expect(readOptions(['--quick'])).toMatchObject({ options: { quick: true, people: 40, rounds: 3 } });
  expect(readOptions(['--quick', '--people', '7'])).toMatchObject({ options: { people: 7, rounds: 3 } });
});

test.each([
  [['--people', '0'], 'expected --people to be a whole number from 1 to 10000, found "0"'],
  [['--people', 'many'], 'expected --people to be a whole number from 1 to 10000, found "many"'],
  [['--rounds', '1.5'], 'expected --rounds to be a whole number from 1 to 50, found "1.5"'],
  [['--fast'], "Unknown option '--fast'"],
  [['K29'], "Unexpected argument 'K29'"],
])('%j is refused in words, with what there is', (args, words) => {
  const read = readOptions(args);
  expect(read).toMatchObject({ kind: 'say', status: 2 });
  expect(read.kind === 'say' && read.text).toContain(words);
  expect(read.kind === 'say' && read.text).toContain('npm run bench -- --quick');
});

test('help is no failure', () => {
  expect(readOptions(['--help'])).toMatchObject({ kind: 'say', status: 0 });
});
