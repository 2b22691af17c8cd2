import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findScenario, readScenario, run } from 'speciosa';
import type { Report } from 'speciosa';
import { afterAll, afterEach, beforeAll, onTestFailed } from 'vitest';
import { chromiumPath, openBrowser, openPage, settled } from './browser.js';
import type { Opened } from './browser.js';
import { serveFolder } from './serve-folder.js';
import type { Served } from './serve-folder.js';

export { settled };

/** False where no Chromium was named: the tests in a real browser are then skipped by name. */
export const hasBrowser = chromiumPath !== '';
if (!hasBrowser) console.info('skipped by name: the lab in a real browser (SPECIOSA_CHROMIUM is not set)');

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What the same run says outside a browser. */
export function reportOf(name: string): Report {
  const read = readScenario(findScenario(name) ?? '', name);
  if (!read.ok) throw new Error(`${name} does not read`);
  return run(read.scenario);
}

export interface Lab {
  readonly open: (options?: BrowserContextOptions, hash?: string) => Promise<Opened>;
  /** One page for all tests of a file that ask for this name: for checks that leave a page as they found it. */
  readonly keep: (name: string, options?: BrowserContextOptions, hash?: string) => Promise<Opened>;
  readonly title: (page: Page) => Promise<string | null>;
  /** Keeps a picture of the whole page in a temporary folder, for people to look at. */
  readonly shot: (page: Page, name: string) => Promise<unknown>;
}

/** Serves the built lab to one browser for the tests of a file, a fresh profile for each page. */
export function useLab(): Lab {
  let browser: Browser;
  let served: Served;
  const shots = mkdtempSync(path.join(tmpdir(), 'speciosa-lab-'));
  const opened: Page[] = [];
  const kept = new Map<string, Promise<Opened>>();

  beforeAll(async () => {
    if (!existsSync(path.join(dist, 'index.html')))
      throw new Error('expected a built lab in apps/lab/dist, found none; run "npm test", or "npx vite build apps/lab" after the build');
    served = await serveFolder(dist);
    browser = await openBrowser();
    console.info(`screenshots: ${shots}`);
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  return {
    async open(options = {}, hash = '') {
      const one = await openPage(browser, `${served.address}${hash}`, options);
      opened.push(one.page);
      return one;
    },
    async keep(name, options = {}, hash = '') {
      // A check that failed may have left the page halfway: the next one gets a fresh one.
      onTestFailed(() => {
        kept.delete(name);
      });
      const found = kept.get(name) ?? openPage(browser, `${served.address}${hash}`, options);
      kept.set(name, found);
      return found;
    },
    title: (page) => page.textContent('#result-title'),
    shot: (page, name) => page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true }),
  };
}
