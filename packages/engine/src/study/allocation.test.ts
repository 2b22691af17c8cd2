import { describe, expect, it } from 'vitest';
import { compiledDriver } from '../compile/index.js';
import { absorption } from '../kernel/analytic.testing.js';
import { batchOn } from '../kernel/driver.testing.js';
import { emptyAnswers } from '../kernel/index.js';
import type { Driver } from '../kernel/index.js';
import { plainDriver } from '../solve/index.js';

/** Heap growth of one run of so many equal steps, after warming; a floor for what the measurement itself takes. */
function growth(driver: Driver, steps: number): number {
  const batch = batchOn(absorption, { fixedStep: 24 / steps, requested: [24], maxSteps: 10 * steps });
  const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
  for (let warm = 0; warm < 3; warm += 1) driver.run(batch, answers);
  const measured = Array.from({ length: 5 }, () => {
    const before = process.memoryUsage().heapUsed;
    driver.run(batch, answers);
    return process.memoryUsage().heapUsed - before;
  }).filter((bytes) => bytes >= 0);
  return Math.min(...measured);
}

describe('a warmed step allocates nothing', () => {
  for (const [name, make] of [
    ['plain', plainDriver],
    ['compiled', compiledDriver],
  ] as const)
    it(`${name}: twenty times the steps take no more heap`, () => {
      const driver = make(absorption.model);
      const [few, many] = [growth(driver, 500), growth(driver, 10_000)];
      expect(many - few).toBeLessThan(9500);
    });
});
