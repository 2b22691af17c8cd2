import { describe, expect, it } from 'vitest';
import { says } from './browser/browser.js';
import { hasBrowser, settled, useLab } from './browser/use-lab.js';

/** The page in trouble: wrong input, wrong links, long runs, no network. */
describe.skipIf(!hasBrowser)('the page in trouble, in a real browser', () => {
  const { keep, open, title } = useLab();

  it.each([
    ['two', 'expected a number above zero, such as 2 or 0.5; found "two"'],
    ['', 'expected a number above zero, such as 2 or 0.5; found nothing'],
    ['-2', 'expected a number above zero, such as 2 or 0.5; found "-2"'],
    ['0', 'found "0 g"'],
    ['500', 'expected at most 100 g, found "500 g"'],
  ])('says beside the field what is wrong with the amount "%s", and keeps the old result, marked', async (amount, message) => {
    const { page, troubles } = await keep('amounts');
    await settled(page);
    const before = await title(page);
    await page.fill('#amount', amount);
    await page.waitForSelector('#amount[aria-invalid="true"]');
    await says(page, '#amount-complaint', message);
    expect(await title(page)).toBe(before);
    expect(await page.locator('[data-stale="true"]').count()).toBe(1);
    const mended = before?.startsWith('2.5 g') === true ? '3' : '2.5';
    await page.fill('#amount', mended);
    await says(page, '#result-title', `${mended} g of kratom leaf as tea`);
    await settled(page);
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
    await says(page, '#result-title', 'every 12 h, 4 times');
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

  it('says so when a link cannot be read, and works all the same', async () => {
    const wrong = ['#v1.bm90IGpzb24', '#v9.e30', '#v1.%%%', `#v1.${Buffer.from('{"scenario":{"speciosa":1}}').toString('base64url')}`];
    const { page, troubles } = await open({}, wrong[0]);
    for (const hash of wrong) {
      await page.evaluate((wanted) => {
        location.hash = wanted;
      }, hash);
      await says(page, '[role="alert"]', 'The shared link could not be read');
      await settled(page);
      expect(await title(page)).toBe('Two grams of leaf as tea');
    }
    expect(troubles).toEqual([]);
  });

  it('stays responsive while it computes, and answers only the newest question', async () => {
    const { page } = await open();
    await settled(page);
    await page.evaluate(() => {
      const seen = { longest: 0, last: performance.now() };
      Object.assign(globalThis, { seen });
      setInterval(() => {
        const now = performance.now();
        seen.longest = Math.max(seen.longest, now - seen.last);
        seen.last = now;
      }, 10);
    });
    await page.check('#repeated');
    await page.fill('#every', '6');
    await page.fill('#times', '200');
    await page.waitForSelector('#result[aria-busy="true"]');
    await page.fill('#times', '2');
    await says(page, '#result-title', ', 2 times');
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
    await says(page, '#result-title', '1 g of kratom leaf as tea');
    expect(troubles).toEqual([]);
  });

  it('says and counts a worker that does not come, and runs when it comes again', async () => {
    const { page } = await open({ serviceWorkers: 'block' }, 'effects.html');
    await page.context().route('**/assets/lab.worker*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(page.url().replace('effects.html', ''));
    await says(page, '#result [role="alert"]', 'the script of the worker could not be loaded');
    expect(await title(page)).toBe('No curve yet');
    await page.click('#run-again');
    await says(page, '#result [role="alert"]', 'the 2nd time in a row');
    await page.context().unroute('**/assets/lab.worker*.js');
    await page.click('#run-again');
    await settled(page);
    expect(await title(page)).toBe('Two grams of leaf as tea');
    expect(await page.locator('#result [role="alert"]').count()).toBe(0);
  });

  it('says why a worker died in the middle, keeps what was shown, and computes again with a fresh one', async () => {
    const { page } = await open({ serviceWorkers: 'block' });
    await settled(page);
    await page
      .context()
      .route('**/assets/run-role*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("planted in the worker");' }),
      );
    // A question that is cancelled ends its worker: the next one loads the planted script.
    await page.check('#repeated');
    await page.fill('#every', '6');
    await page.fill('#times', '200');
    await page.waitForSelector('#result[aria-busy="true"]');
    await page.fill('#times', '3');
    await says(page, '#result [role="alert"]', 'planted in the worker');
    expect(await page.locator('.picture svg').count()).toBe(1);
    expect(await page.locator('[data-stale="true"]').count()).toBe(1);
    await page.context().unroute('**/assets/run-role*.js');
    await page.click('#run-again');
    await says(page, '#result-title', ', 3 times');
    await settled(page);
  });
});
