import AxeBuilder from '@axe-core/playwright';
import { doseAxis, groupsOf, rejudge } from '@speciosa/trials';
import { describe, expect, it } from 'vitest';
import { unfoldAll } from './browser/browser.js';
import { hasBrowser, useLab } from './browser/use-lab.js';
import { pageReady, pages } from './browser/use-pages.js';

const patience = 180_000;

/** The pages beside the first: receptors and effects, breathing, trials. */
describe.skipIf(!hasBrowser)('the other pages in a real browser', () => {
  const { open, shot } = useLab();

  const openReady = async ({ name, ready }: (typeof pages)[number], options = {}) => {
    const opened = await open(options, `${name}.html`);
    await pageReady(opened.page, ready);
    return opened;
  };

  for (const one of pages) {
    it.each(['light', 'dark'] as const)(
      `has no finding of axe on ${one.name} in %s, tables open too, and asks no other address for anything`,
      async (colorScheme) => {
        const { page, troubles } = await openReady(one, { colorScheme });
        await unfoldAll(page, '.chart');
        const { violations } = await new AxeBuilder({ page }).exclude('.data tbody tr:nth-child(n+4)').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        expect(troubles).toEqual([]);
        await shot(page, `${one.name}-${colorScheme}`);
      },
      patience,
    );

    it.each([320, 768, 1440])(
      `needs no sideways scrolling on ${one.name} at %i px, whatever is open`,
      async (width) => {
        const { page } = await openReady(one, { viewport: { width, height: 800 } });
        await unfoldAll(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
          0,
        );
        await shot(page, `${one.name}-${width}`);
      },
      patience,
    );

    it(
      `says where it is on ${one.name}: title, heading, place in the navigation`,
      async () => {
        const { page } = await open({}, `${one.name}.html`);
        await page.waitForSelector('h1');
        expect(await page.textContent('h1')).toBe(one.title);
        expect(await page.title()).toContain('Speciosa: ');
        expect(await page.locator('nav [aria-current="page"]').getAttribute('href')).toBe(`./${one.name}.html`);
        expect(await page.textContent('#notice')).toContain('ask a health professional');
      },
      patience,
    );
  }

  it('goes from page to page with the keyboard alone', async () => {
    const { page } = await open({}, '');
    const follow = async (name: string) => {
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === `./${name}.html`) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${name}.html`);
    };
    for (const { name, title } of pages) {
      await follow(name);
      await page.waitForSelector('h1');
      expect(await page.textContent('h1')).toBe(title);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it(
    'draws the dose axis that Node computes, to the last digit, and takes a hypothesis from the link',
    async () => {
      const delta = doseAxis({ draws: 20 }).lines.find(({ name }) => name === 'delta');
      const { page } = await open({}, 'effects.html#delta');
      await pageReady(page, ['[data-chart="axis"] svg']);
      expect(await page.isChecked('input[name="hypothesis"][value="delta"]')).toBe(true);
      await unfoldAll(page, '#axis-data');
      const medians = await page.$$eval('#axis-data tbody tr', (rows) => rows.map((row) => row.querySelectorAll('td')[1]?.dataset.value));
      expect(medians).toEqual(delta?.asNeeded.median.map(String));
      await page.check('input[name="hypothesis"][value="relief"]', { force: true });
      expect(await page.textContent('[data-chart="axis"] .twin')).toContain('Relief of withdrawal');
      expect(page.url()).toMatch(/#relief$/);
    },
    patience,
  );

  it(
    'captions the axis as what it is, and marks no best dose',
    async () => {
      const { page } = await openReady(pages[0]);
      const text = await page.innerText('main');
      expect(text).toContain('Calibrated to one small study');
      expect(text).toContain('the weights are ours');
      expect(text).not.toMatch(/recommended dose|best dose is|optimal|safe dose/i);
    },
    patience,
  );

  it(
    'says the emergency line before any curve of breathing',
    async () => {
      const { page } = await openReady(pages[1]);
      const isBefore = await page.evaluate(() => {
        const line = document.querySelector('.emergency');
        const curve = document.querySelector('.chart');
        return line !== null && curve !== null && (line.compareDocumentPosition(curve) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      });
      expect(isBefore).toBe(true);
      expect(await page.innerText('main')).toContain('says nothing about concentrated 7-hydroxymitragynine');
    },
    patience,
  );

  it(
    'judges the trials as Node does, and ends a run when asked',
    async () => {
      const groups = groupsOf(rejudge());
      const { page } = await openReady(pages[2]);
      const errors = await page.$$eval('#groups tbody tr', (rows) => rows.map((row) => row.querySelectorAll('td')[2]?.dataset.value));
      expect(errors).toEqual(groups.map(({ geometricMeanFoldError }) => String(geometricMeanFoldError)));
      await page.click('#run-effects');
      await page.getByRole('button', { name: 'Cancel what people felt' }).click();
      expect(await page.locator('#effects').innerText()).toContain('Cancelled');
      expect(await page.isEnabled('#run-effects')).toBe(true);
    },
    patience,
  );
});
