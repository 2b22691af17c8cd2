import AxeBuilder from '@axe-core/playwright';
import { productClasses } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { unfoldAll } from './browser/browser.js';
import { hasBrowser, settled, useLab } from './browser/use-lab.js';

/** The page for everybody: axe, keyboard, narrow and wide, still and dark. */
describe.skipIf(!hasBrowser)('the page for everybody, in a real browser', () => {
  const { open, shot } = useLab();

  it.each(['light', 'dark'] as const)('has no finding of axe in %s, with a panel of sources open too', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    await settled(page);
    await unfoldAll(page, '#curve-table');
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
    const next = productClasses[1]?.title ?? 'a second product';
    await page.waitForFunction((wanted) => document.querySelector('#result-title')?.textContent?.includes(wanted) ?? false, next);
    await settled(page);
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

  it.each([320, 390, 768, 1000, 1440, 2560])(
    'needs no sideways scrolling at %i px, whatever is open, and nothing leaves its card',
    async (width) => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await settled(page);
      await unfoldAll(page);
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const leaving = () =>
        page.$$eval('.card', (cards) =>
          cards.flatMap((card) => {
            const edge = card.getBoundingClientRect().right;
            const inside = [...card.querySelectorAll('*')].filter((element) => element.closest('.scroll, .hidden, svg, thead') === null);
            return inside
              .filter((element) => element.getBoundingClientRect().right > edge)
              .map((element) => element.outerHTML.slice(0, 120));
          }),
        );
      expect(await wide()).toBeLessThanOrEqual(0);
      expect(await leaving()).toEqual([]);
      await shot(page, `wide-${width}`);
      await page.check('#repeated');
      await settled(page);
      expect(await wide()).toBeLessThanOrEqual(0);
      expect(await leaving()).toEqual([]);
      await page.click('tr[data-metric="Cmax"] button.plain');
      await page.waitForSelector('dialog[open] .fact');
      expect(
        await page.evaluate(() => {
          const dialog = document.querySelector('dialog[open]');
          return (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0);
        }),
      ).toBeLessThanOrEqual(0);
      expect(await wide()).toBeLessThanOrEqual(0);
    },
  );

  it('moves nothing for those who asked for less motion', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const { page } = await open({ reducedMotion });
      await settled(page);
      return page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { transitionDuration, animationName } = getComputedStyle(element);
            return animationName !== 'none' || transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
          }).length,
      );
    };
    expect(await moving('reduce')).toBe(0);
    expect(await moving('no-preference')).toBeGreaterThan(0);
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
