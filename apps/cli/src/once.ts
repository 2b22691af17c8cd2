import type { Command } from 'commander';
import { Mistake } from './mistake.js';

/** Refuses a flag that is given twice: which of the two was meant nobody can know. */
export function refuseTwice(command: Command): void {
  const seen = new Set<string>();
  for (const { long } of command.options) {
    if (typeof long !== 'string') continue;
    command.on(`option:${long.slice(2)}`, () => {
      if (seen.has(long)) throw new Mistake(`${long}: expected once, found it twice; keep one`);
      seen.add(long);
    });
  }
}
