import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Mistake } from './mistake.js';
import { useFolder } from './spawn.testing.js';
import { uninterrupted, writeWhole } from './write.js';

const { path, files } = useFolder();

describe('writing a file', () => {
  it('leaves the whole file and nothing beside it', () => {
    writeWhole(path('a.txt'), 'whole', false);
    writeWhole(path('b.bin'), Uint8Array.of(1, 2, 3), false);
    expect(files()).toEqual(['a.txt', 'b.bin']);
    expect(readFileSync(path('a.txt'), 'utf8')).toBe('whole');
    expect([...readFileSync(path('b.bin'))]).toEqual([1, 2, 3]);
  });

  it('does not overwrite what appeared meanwhile, and leaves it as it was', () => {
    writeFileSync(path('a.txt'), 'theirs');
    expect(() => writeWhole(path('a.txt'), 'ours', false)).toThrow(
      new Mistake(`${path('a.txt')}: could not be written (it appeared meanwhile; --force overwrites it); nothing was left behind`),
    );
    expect(readFileSync(path('a.txt'), 'utf8')).toBe('theirs');
    expect(files()).toEqual(['a.txt']);
  });

  it('leaves nothing behind where it cannot write', () => {
    expect(() => writeWhole(path('none/a.txt'), 'ours', true)).toThrow(Mistake);
    expect(files()).toEqual([]);
  });

  it('is not torn by a signal: this process would end here if it were', async () => {
    const seen: string[] = [];
    uninterrupted(() => {
      process.kill(process.pid, 'SIGINT');
      seen.push('went on');
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(['went on']);
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });
});
