import type { Page } from 'playwright-core';

/** The pages beside the first: their file, title, and what shows that they are ready. */
export const pages = [
  { name: 'effects', title: 'Receptors and effects', ready: ['[data-chart="axis"] svg', '[data-chart="held"] svg', '.claims'] },
  { name: 'breathing', title: 'Breathing under opioids', ready: ['[data-chart="output"] svg', '[data-chart="efficacies"] svg', '.claims'] },
  { name: 'trials', title: 'Trials, run again in this tab', ready: ['#groups', '[data-chart="tanna-2022-peaks"] svg'] },
] as const;

/** A page of the lab is ready when everything it computes unasked is drawn. */
export async function pageReady(page: Page, ready: readonly string[]): Promise<void> {
  for (const selector of ready) await page.waitForSelector(selector, { timeout: 110_000 });
}
