import AxeBuilder from '@axe-core/playwright';
import { productClasses } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { atWidth, inColours, says, still, tooWide, unfoldAll } from './browser/browser.js';
import { hasBrowser, settled, useLab } from './browser/use-lab.js';

/** The page for everybody: axe, keyboard, narrow and wide, still and dark. */
describe.skipIf(!hasBrowser)('the page for everybody, in a real browser', () => {
  const { keep, open, shot } = useLab();

  it('has no finding of axe in light and in dark, with a panel of sources open too', async () => {
    const { page } = await open();
    await settled(page);
    await unfoldAll(page, '#curve-table');
    // Rows of the long table are alike: three stand for all.
    const judge = (part = 'html') => new AxeBuilder({ page }).include(part).exclude('tbody tr:nth-child(n+4)').analyze();
    const findings = async (part?: string) =>
      (await judge(part)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    for (const colours of ['light', 'dark'] as const) {
      await inColours(page, colours);
      await shot(page, `${colours}-open`);
      expect(await findings()).toEqual([]);
    }
    await page.fill('#amount', '-2');
    await page.waitForSelector('#amount[aria-invalid="true"]');
    // What a wrong amount changes: the controls, and the first card, which is marked as old.
    for (const colours of ['dark', 'light'] as const) {
      await inColours(page, colours);
      expect([...(await findings('.controls')), ...(await findings('#result > .card'))]).toEqual([]);
    }
    await page.click('tr[data-metric="Cmax"] button.plain');
    await page.waitForSelector('dialog[open] .fact');
    for (const colours of ['light', 'dark'] as const) {
      await inColours(page, colours);
      expect(await findings('dialog[open]')).toEqual([]);
      await shot(page, `${colours}-sources`);
    }
    await page.evaluate(() => document.querySelector('dialog[open]')?.append(document.createElement('button')));
    expect((await findings('dialog[open]')).join()).toContain('button-name');
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
    await says(page, '#result-title', productClasses[1]?.title ?? 'a second product');
    await says(page, '#result-title', '3 ');
    await settled(page);
    await tabTo('#hour');
    const before = await page.textContent('.reading output');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((old) => document.querySelector('.reading output')?.textContent !== old, before);
    await tabTo('#metrics button.tag');
    await page.waitForFunction(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle === 'solid');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.help:popover-open');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.help:popover-open') === null);
    await tabTo('#metrics button.plain');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] .fact');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    await page.waitForFunction(() => document.activeElement?.matches('#metrics button.plain') ?? false);
  });

  it('needs no sideways scrolling from 320 to 2560 px, whatever is open, and nothing leaves its card', async () => {
    const { page } = await open({ viewport: { width: 320, height: 800 } });
    const leaving = () =>
      page.$$eval('.card', (cards) =>
        cards.flatMap((card) => {
          const edge = card.getBoundingClientRect().right;
          const inside = [...card.querySelectorAll('*')].filter((element) => element.closest('.scroll, .hidden, svg, thead') === null);
          return inside.filter((element) => element.getBoundingClientRect().right > edge).map((element) => element.outerHTML.slice(0, 120));
        }),
      );
    const widths = [320, 390, 768, 1000, 1440, 2560];
    const fits = async (width: number, what: string) => {
      await atWidth(page, width);
      expect(await tooWide(page), `${what} at ${width} px`).toBeLessThanOrEqual(0);
      expect(await leaving(), `${what} at ${width} px`).toEqual([]);
      await shot(page, `wide-${width}-${what}`);
    };
    await settled(page);
    await unfoldAll(page);
    for (const width of widths) await fits(width, 'once');
    await page.check('#repeated');
    await settled(page);
    for (const width of widths) await fits(width, 'repeated');
    await page.click('tr[data-metric="Cmax"] button.plain');
    await page.waitForSelector('dialog[open] .fact');
    for (const width of widths) {
      await atWidth(page, width);
      expect(
        await page.evaluate(() => {
          const dialog = document.querySelector('dialog[open]');
          return (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0);
        }),
        `sources at ${width} px`,
      ).toBeLessThanOrEqual(0);
      expect(await tooWide(page), `sources at ${width} px`).toBeLessThanOrEqual(0);
    }
  });

  it('moves nothing for those who asked for less motion', async () => {
    const { page } = await keep('plain');
    await settled(page);
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      await page.emulateMedia({ reducedMotion });
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

  it('is dark ink on white paper when it is printed, whatever colours the screen has', async () => {
    const { page } = await keep('plain');
    await settled(page);
    const ink = () =>
      page.evaluate(() => [getComputedStyle(document.body).color, document.querySelector('.picture svg text')?.getAttribute('fill')]);
    await inColours(page, 'light');
    const light = await ink();
    await inColours(page, 'dark');
    const dark = await ink();
    expect(dark).not.toEqual(light);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction((wanted) => document.querySelector('.picture svg text')?.getAttribute('fill') === wanted, light[1]);
    expect(await ink()).toEqual(light);
    expect(await page.isVisible('#amount')).toBe(false);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  it('follows the switch of colours, whatever the system says', async () => {
    const { page } = await keep('plain');
    await settled(page);
    await inColours(page, 'light');
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.check('input[name="theme"][value="dark"]', { force: true });
    await still(page);
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.waitForSelector('input[name="theme"][value="dark"]:checked');
    expect(await ground()).not.toBe(light);
    await page.check('input[name="theme"][value="auto"]', { force: true });
  });
});
