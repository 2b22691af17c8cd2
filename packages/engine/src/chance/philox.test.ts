import { describe, expect, it } from 'vitest';
import { philox4x32 } from './philox.js';

/** The three known answers published with Random123 (Salmon and others, 2011) for philox4x32 with 10 rounds: all zeros, all ones, digits of pi. */
const ff = 0xffffffff;
const published = [
  { counter: [0, 0, 0, 0], key: [0, 0], words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
  { counter: [ff, ff, ff, ff], key: [ff, ff], words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
];

describe('philox4x32-10', () => {
  it.each(published)('gives the published words for counter $counter and key $key', ({ counter, key, words }) => {
    const found = new Uint32Array(4);
    philox4x32(counter, key, found);
    expect([...found]).toEqual(words);
  });

  it('changes about half of all bits when one bit of the counter changes', () => {
    const [a, b] = [new Uint32Array(4), new Uint32Array(4)];
    let changed = 0;
    for (let bit = 0; bit < 32; bit += 1) {
      philox4x32([0, 0, 0, 0], [1, 2], a);
      philox4x32([1 << bit, 0, 0, 0], [1, 2], b);
      a.forEach((word, index) => (changed += ((word ^ (b[index] ?? 0)) >>> 0).toString(2).replaceAll('0', '').length));
    }
    expect(Math.abs(changed / (32 * 128) - 0.5)).toBeLessThan(0.03);
  });
});
