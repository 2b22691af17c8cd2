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
  for (const summary of await page.locator(`${scope} summary`.trim()).all()) await summary.click();
  await page.waitForFunction(() => [...document.querySelectorAll('details:is(.data, #curve-table)[open]')].every((one) => one.querySelector('tbody tr')));
}
