import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { formatNumber } from '@speciosa/engine/quantity';
import type { Browser, Page } from 'playwright-core';
import { findScenario, readScenario, run } from 'speciosa';
import type { Report } from 'speciosa';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, openPage, settled } from './browser/browser.js';
import { serveFolder } from './browser/serve-folder.js';
import type { Served } from './browser/serve-folder.js';

const dist = fileURLToPath(new URL('dist', import.meta.url));

if (chromiumPath === '') console.info('skipped by name: the lab in a real browser (SPECIOSA_CHROMIUM is not set)');

function reportOf(name: string): Report {
  const read = readScenario(findScenario(name) ?? '', name);
  if (!read.ok) throw new Error(`${name} does not read`);
  return run(read.scenario);
}

describe.skipIf(chromiumPath === '')('the lab in a real browser', () => {
  let browser: Browser;
  let served: Served;
  const shots = mkdtempSync(path.join(tmpdir(), 'speciosa-lab-'));

  const opened: Page[] = [];
  const open = async (options: Parameters<typeof openPage>[2] = {}, hash = '') => {
    const one = await openPage(browser, `${served.address}${hash}`, options);
    opened.push(one.page);
    return one;
  };
  const title = (page: Page) => page.textContent('#result-title');
  const shot = (page: Page, name: string) => page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });

  beforeAll(async () => {
    if (!existsSync(path.join(dist, 'index.html'))) throw new Error('expected a built lab in apps/lab/dist, found none; run "npm test" or build it with vite first');
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

  it('shows the first curve and asks no other address for anything', async () => {
    const { page, troubles } = await open();
    await settled(page);
    expect(await page.locator('.picture path[stroke-width="2.25"]').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.picture [data-observed]').count()).toBeGreaterThanOrEqual(2);
    expect(troubles).toEqual([]);
    await shot(page, 'light-1440');
  });

  it('says who is outside the model before the first control', async () => {
    const { page } = await open();
    const isBefore = await page.evaluate(() => {
      const outside = document.querySelector('.outside');
      const control = document.querySelector('main select, main input, main button');
      return outside !== null && control !== null && (outside.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    expect(isBefore).toBe(true);
  });

  it('shows the numbers that a run in the terminal gives, to the last digit', async () => {
    const report = reportOf('tea-2g');
    const { page } = await open();
    await settled(page);
    const shown = await page.$$eval('tr[data-metric]', (rows) => rows.map((row) => {
      const { metric, analyte, matrix } = (row as HTMLElement).dataset;
      const data = row.querySelector('data');
      return { key: [metric, analyte, matrix].join(), exact: data?.dataset.value, text: data?.textContent, tag: row.querySelector('.tag')?.firstChild?.textContent };
    }));
    const wanted = report.metrics.map(({ name, analyte, matrix, value, unit, kind }) => ({
      key: [name, analyte, matrix].join(), exact: String(value), text: formatNumber(unit === '1' ? 100 * value : value), tag: kind,
    }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(shown.sort(byKey)).toEqual(wanted.sort(byKey));
    expect(await page.textContent('[data-twin]')).toBe(report.sentence);
  });

  it('shows every digit of every number when asked, and holds the curves as a table', async () => {
    const report = reportOf('tea-2g');
    const { page } = await open();
    await settled(page);
    await page.getByLabel('All digits').check();
    const peak = report.metrics.find(({ name, analyte, matrix }) => name === 'Cmax' && analyte === 'mitragynine' && matrix === 'plasma-total');
    expect(await page.textContent('tr[data-metric="Cmax"][data-analyte="mitragynine"][data-matrix="plasma-total"] data')).toBe(String(peak?.value));
    await page.click('#curve-table summary');
    await page.waitForSelector('#curve-table tbody tr');
    const cells = await page.$$eval('#curve-table tbody tr', (rows) => rows.map((row) => row.querySelector('td')?.dataset.value));
    const plasma = report.series.find(({ analyte, matrix }) => analyte === 'mitragynine' && matrix === 'plasma-total');
    const day = plasma?.values.filter((_, index) => (plasma.timeHours[index] ?? 0) <= 24).map(String);
    expect(cells).toEqual(day);
  });

  it.each(['light', 'dark'] as const)('has no finding of axe in %s, with a panel of sources open too', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    await settled(page);
    await page.click('#curve-table summary');
    await shot(page, `${colorScheme}-open`);
    // Rows of the long table are alike: three stand for all.
    const judge = () => new AxeBuilder({ page }).exclude('#curve-table tbody tr:nth-child(n+4)').analyze();
    const findings = async () => (await judge()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(await findings()).toEqual([]);
    await page.fill('#amount', '-2');
    await page.waitForSelector('#amount[aria-invalid="true"]');
    expect(await findings()).toEqual([]);
    await page.click('tr[data-metric="Cmax"] button.plain');
    await page.waitForSelector('dialog[open] .fact');
    expect(await findings()).toEqual([]);
    await shot(page, `${colorScheme}-sources`);
    await page.evaluate(() => document.querySelector('dialog[open]')?.append(document.createElement('button')));
    expect((await findings()).join()).toContain('button-name');
  });

  it('can be used with the keyboard alone: product, amount, tag, sources and back', async () => {
    const { page } = await open();
    await settled(page);
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`80 presses of Tab never reached ${selector}`);
    };
    await tabTo('#product');
    await page.keyboard.press('ArrowDown');
    await tabTo('#amount');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('3');
    await page.waitForFunction(() => /^3 g of kratom leaf in capsules/.test(document.querySelector('#result-title')?.textContent ?? ''));
    await tabTo('#hour');
    const before = await page.textContent('.reading output');
    await page.keyboard.press('ArrowRight');
    expect(await page.textContent('.reading output')).not.toBe(before);
    await tabTo('#metrics button.tag');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.help:popover-open');
    await page.keyboard.press('Escape');
    expect(await page.locator('.help:popover-open').count()).toBe(0);
    await tabTo('#metrics button.plain');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .fact');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('#metrics button.plain'))).toBe(true);
  });

  it('gives each number its facts, with a link to a source', async () => {
    const { page } = await open();
    await settled(page);
    await page.click('tr[data-metric="Cmax"][data-analyte="mitragynine"] button.plain');
    const facts = page.locator('dialog[open] .fact');
    expect(await facts.count()).toBe(reportOf('tea-2g').metrics[0]?.facts.length);
    expect(await page.locator('dialog[open] a[href^="https://doi.org/10."]').count()).toBeGreaterThan(0);
  });

  it.each([320, 768, 1440, 2560])('needs no sideways scrolling at %i px, whatever is open', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    await settled(page);
    await page.check('#repeated');
    await settled(page);
    for (const summary of await page.locator('summary').all()) await summary.click();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.click('tr[data-metric="Cmax"] button.plain');
    await page.waitForSelector('dialog[open] .fact');
    expect(await page.evaluate(() => { const dialog = document.querySelector('dialog[open]'); return (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0); })).toBeLessThanOrEqual(0);
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await shot(page, `wide-${width}`);
  });

  it('moves nothing for those who asked for less motion', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await open({ reducedMotion });
      await settled(page);
      return page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
      }).length);
    };
    expect(await moving('reduce')).toBe(0);
    expect(await moving('no-preference')).toBeGreaterThan(0);
  });

  it.each([
    ['two', 'expected a number above zero, such as 2 or 0.5; found "two"'],
    ['', 'expected a number above zero, such as 2 or 0.5; found nothing'],
    ['-2', 'expected a number above zero, such as 2 or 0.5; found "-2"'],
    ['0', 'expected an amount above zero, found "0 g"'],
    ['500', 'expected at most 100 g, found "500 g"; check the unit'],
  ])('says beside the field what is wrong with the amount "%s", and keeps the old result, marked', async (amount, message) => {
    const { page, troubles } = await open();
    await settled(page);
    await page.fill('#amount', amount);
    await page.waitForSelector('#amount[aria-invalid="true"]');
    expect(await page.textContent('#amount-complaint')).toBe(message);
    expect(await title(page)).toBe('Two grams of leaf as tea');
    expect(await page.locator('[data-stale="true"]').count()).toBe(1);
    await page.fill('#amount', '2.5');
    await settled(page);
    expect(await title(page)).toBe('2.5 g of kratom leaf as tea');
    expect(troubles).toEqual([]);
  });

  it('restores what was shared by link, view and all', async () => {
    const { page } = await open();
    await settled(page);
    await page.selectOption('#product', { index: 2 });
    await page.fill('#amount', '29.6');
    await page.check('#repeated');
    await page.fill('#every', '12');
    await page.fill('#times', '4');
    await page.waitForFunction(() => /every 12 h, 4 times/.test(document.querySelector('#result-title')?.textContent ?? ''));
    await settled(page);
    await page.check('input[name="scaling"][value="log"]');
    await page.check('input[name="hours"][value="span"]');
    const { hash } = new URL(page.url());
    const numbers = await page.$$eval('data', (all) => all.map((one) => one.dataset.value));
    const second = await open({}, hash);
    await settled(second.page);
    expect(await title(second.page)).toBe(await title(page));
    expect(await second.page.isChecked('input[name="scaling"][value="log"]')).toBe(true);
    expect(await second.page.$$eval('data', (all) => all.map((one) => one.dataset.value))).toEqual(numbers);
  });

  it.each(['#v1.bm90IGpzb24', '#v9.e30', '#v1.%%%', `#v1.${Buffer.from('{"scenario":{"speciosa":1}}').toString('base64url')}`])('says so when a link cannot be read, and works all the same: %s', async (hash) => {
    const { page, troubles } = await open({}, hash);
    await settled(page);
    expect(await page.textContent('[role="alert"]')).toContain('The shared link could not be read');
    expect(await title(page)).toBe('Two grams of leaf as tea');
    expect(troubles).toEqual([]);
  });

  it('stays responsive while it computes, and answers only the newest question', async () => {
    const { page } = await open();
    await settled(page);
    await page.evaluate(() => {
      const seen = { longest: 0, last: performance.now() };
      Object.assign(globalThis, { seen });
      setInterval(() => { const now = performance.now(); seen.longest = Math.max(seen.longest, now - seen.last); seen.last = now; }, 10);
    });
    await page.check('#repeated');
    await page.fill('#every', '6');
    await page.fill('#times', '200');
    await page.waitForSelector('#result[aria-busy="true"]');
    await page.fill('#times', '2');
    await page.waitForFunction(() => /, 2 times/.test(document.querySelector('#result-title')?.textContent ?? ''));
    await settled(page);
    await page.waitForTimeout(300);
    expect(await title(page)).toContain('every 6 h, 2 times');
    const longest = await page.evaluate(() => (globalThis as unknown as { seen: { longest: number } }).seen.longest);
    expect(longest).toBeLessThan(1000);
  });

  it('works without a network once it was loaded', async () => {
    const { page, troubles } = await open();
    await settled(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await settled(page);
    await page.fill('#amount', '1');
    await page.waitForFunction(() => /^1 g of/.test(document.querySelector('#result-title')?.textContent ?? ''));
    expect(troubles).toEqual([]);
  });

  it('saves CSV, SVG and PNG that hold the notice or the picture', async () => {
    const { page } = await open();
    await settled(page);
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return readFileSync(await download.path());
    };
    const report = reportOf('tea-2g');
    const csv = (await saved('CSV')).toString();
    const [heading, first] = csv.split('\n');
    expect(heading?.split(',').length).toBe(report.series.length + 1);
    expect(first?.split(',').length).toBe(report.series.length + 1);
    expect(csv).toContain(`# ${report.notice}`);
    expect((await saved('SVG')).toString()).toContain('ask a health professional');
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('follows the switch of colours, whatever the system says', async () => {
    const { page } = await open({ colorScheme: 'light' });
    await settled(page);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.check('input[name="theme"][value="dark"]');
    expect(await ground()).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await page.isChecked('input[name="theme"][value="dark"]')).toBe(true);
    expect(await ground()).not.toBe(light);
  });
});
