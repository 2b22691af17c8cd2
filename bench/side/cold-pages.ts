import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** What a page says of one cold start. */
export type PageSaid = Readonly<Record<string, number>>;

/**
 * A script in a page of a fresh Chromium each time; null where SPECIOSA_CHROMIUM names none. The page's clock starts with
 * the navigation, so reading and parsing the file counts and the browser's own start does not.
 */
export async function coldPages(script: string, times: number): Promise<readonly PageSaid[] | null> {
  const executablePath = process.env['SPECIOSA_CHROMIUM'] ?? '';
  if (executablePath === '') return null;
  const page = script.replace(/\.js$/, '.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>cold start</title><script src="${path.basename(script)}"></script>\n`);
  const said: PageSaid[] = [];
  for (let time = 0; time < times; time += 1) said.push(await inFreshBrowser(executablePath, pathToFileURL(page).href));
  return said;
}

async function inFreshBrowser(executablePath: string, address: string): Promise<PageSaid> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    const heard = page.waitForEvent('console');
    await page.goto(address);
    return JSON.parse((await heard).text()) as PageSaid;
  } finally {
    await browser.close();
  }
}
