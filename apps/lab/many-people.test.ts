import AxeBuilder from '@axe-core/playwright';
import { findScenario, readScenario } from 'speciosa';
import { crowdHere, runPopulation } from 'speciosa/crowd';
import type { PopulationReport } from 'speciosa/crowd';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { atWidth, says, tooWide } from './browser/browser.js';
import { hasBrowser, settled, useLab } from './browser/use-lab.js';

/** Three pieces of people, so that two workers have work. */
const people = 300;

/** Asks for so many; the run that began unasked may have ended before it is cancelled. */
async function askFor(page: Page, count: number): Promise<void> {
  await page.check('#people-on');
  await page.fill('#people', String(count));
  await page.waitForSelector('#people-cancel, #people-again');
  if (await page.isVisible('#people-cancel')) await page.click('#people-cancel', { timeout: 2000 }).catch(() => undefined);
  await page.click('#people-again');
}

async function outsideABrowser(): Promise<PopulationReport> {
  const read = readScenario(findScenario('tea-2g') ?? '', 'tea-2g');
  if (!read.ok) throw new Error('tea-2g does not read');
  const answer = await runPopulation(read.scenario, { people, ports: [crowdHere()] });
  if (answer.kind !== 'population') throw new Error('stopped');
  return answer;
}

describe.skipIf(!hasBrowser)('many people in a real browser', () => {
  const { open, shot } = useLab();

  const withWorkers = async (count: number) => {
    const opened = await open();
    await opened.page.addInitScript((cores) => Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => cores }), count);
    await opened.page.reload();
    await settled(opened.page);
    return opened;
  };

  it('are the same to the last digit in one worker, in two, and outside a browser', { timeout: 240_000 }, async () => {
    const outside = await outsideABrowser();
    const wanted = outside.metrics.map(({ p5, p25, p50, p75, p95 }) => [p5, p25, p50, p75, p95].map(String));
    for (const workers of [1, 2]) {
      const { page, troubles } = await withWorkers(workers);
      await askFor(page, people);
      await says(page, '#people-answers', outside.manifest.answers);
      const shown = await page.$$eval('#people-table tbody tr', (rows) =>
        rows.map((row) => [...row.querySelectorAll('data')].map((one) => one.dataset.value)),
      );
      expect(shown).toEqual(wanted);
      expect(await page.locator('#many-people svg [data-band]').count()).toBe(3);
      expect(troubles).toEqual([]);
      await shot(page, `many-people-${workers}`);
      const { violations } = await new AxeBuilder({ page }).include('#many-people').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await atWidth(page, 320);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }
  });

  it('run while the page stays responsive, and stop when told', { timeout: 120_000 }, async () => {
    const { page } = await withWorkers(2);
    await page.evaluate(() => {
      const seen = { longest: 0, last: performance.now() };
      Object.assign(globalThis, { seen });
      setInterval(() => {
        const now = performance.now();
        seen.longest = Math.max(seen.longest, now - seen.last);
        seen.last = now;
      }, 10);
    });
    await askFor(page, 20_000);
    await page.waitForFunction(() => (document.querySelector<HTMLProgressElement>('#many-people progress')?.value ?? 0) > 0, undefined, {
      timeout: 60_000,
    });
    await page.click('#people-cancel');
    await says(page, '#many-people [role="status"]', 'of 20000 people; no number of a part is shown');
    expect(await page.textContent('#many-people [role="status"]')).toMatch(/Cancelled after \d+ of 20000 people/);
    expect(await page.locator('#people-table').count()).toBe(0);
    const longest = await page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);
    console.info(`longest pause of the page while people were run: ${longest.toFixed(0)} ms`);
    expect(longest).toBeLessThan(1000);
  });
});
