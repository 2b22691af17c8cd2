import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Where the test command found a Chromium; empty when there is none. */
export const chromiumPath = process.env.SPECIOSA_CHROMIUM ?? '';

/** No sandbox (containers run as root) and none of the browser's own calls home. */
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: quiet });

export interface Opened {
  readonly page: Page;
  /** Errors of console and page, and requests to other places. */
  readonly troubles: string[];
}

/** A fresh page of a fresh profile that writes down whatever goes wrong. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !/^(data|blob):/.test(request.url()))
      troubles.push(`request to ${request.url()}`);
  });
  await page.goto(address);
  return { page, troubles };
}

/** Waits until the page shows a result that belongs to its controls. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#result[aria-busy="false"] [data-stale="false"] .picture svg');
}

/** Opens every folded part; a table is written only once its fold reports that it is open, a moment after the click. */
export async function unfoldAll(page: Page, scope = ''): Promise<void> {
  for (const summary of await page.locator(`${scope} summary`.trim()).all())
    if (!(await summary.evaluate((one) => one.parentElement?.hasAttribute('open') === true))) await summary.click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('details:is(.data, #curve-table)[open]')].every((one) => one.querySelector('tbody tr')),
  );
}

/** Waits until the first element that matches says so. */
export async function says(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(([at, wanted]) => document.querySelector(at ?? '')?.textContent?.includes(wanted ?? '') ?? false, [
    selector,
    text,
  ] as const);
}

/** Waits until nothing fades or moves any more: colours between two are nobody's choice. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/** Changes the colours that the system asks for; pictures are drawn anew, a moment later. */
export async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const inks = (): string =>
    [...document.querySelectorAll(':is(.picture, .chart-sheet) svg text')].map((one) => one.getAttribute('fill')).join();
  const before = await page.evaluate(inks);
  const isNow = await page.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, colorScheme);
  await page.emulateMedia({ colorScheme });
  if (!isNow)
    await page.waitForFunction(
      (old) => [...document.querySelectorAll(':is(.picture, .chart-sheet) svg text')].map((one) => one.getAttribute('fill')).join() !== old,
      before,
    );
  await still(page);
}

/** Changes the width of the window; pictures are drawn anew for it, a moment later. */
export async function atWidth(page: Page, width: number, height = 800): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(() =>
    [...document.querySelectorAll(':is(.picture, .chart-sheet) > svg')].every((svg) => {
      const room = svg.parentElement?.clientWidth ?? 0;
      return room === 0 || Math.abs(Number(svg.getAttribute('width')) - Math.max(240, room)) <= 1;
    }),
  );
}

/** How far the page reaches beyond its window to the right; 0 or less is well. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
