import AxeBuilder from '@axe-core/playwright';
import { emergencyPlaces, source } from '@speciosa/evidence';
import { doseAxis, groupsOf, rejudge, trials } from '@speciosa/trials';
import { describe, expect, it } from 'vitest';
import { atWidth, inColours, says, tooWide, unfoldAll } from './browser/browser.js';
import { hasBrowser, useLab } from './browser/use-lab.js';
import { pageReady, pages } from './browser/use-pages.js';

/** The pages beside the first: receptors and effects, breathing, trials. Each computes for long, so its checks share one. */
describe.skipIf(!hasBrowser)('the other pages in a real browser', () => {
  const { keep, open, shot } = useLab();

  const ready = async ({ name, ready: wanted }: (typeof pages)[number]) => {
    const opened = await keep(name, {}, `${name}.html`);
    await pageReady(opened.page, wanted);
    return opened;
  };

  for (const one of pages) {
    it(`says where it is on ${one.name}: title, heading, place in the navigation`, async () => {
      const { page } = await keep(one.name, {}, `${one.name}.html`);
      await page.waitForSelector('h1');
      expect(await page.textContent('h1')).toBe(one.title);
      expect(await page.title()).toContain('Speciosa: ');
      expect(await page.locator('nav [aria-current="page"]').getAttribute('href')).toBe(`./${one.name}.html`);
      expect(await page.textContent('#notice')).toContain('ask a health professional');
    });

    it(`has no finding of axe on ${one.name} in light and dark, tables open too, and asks no other address for anything`, async () => {
      const { page, troubles } = await ready(one);
      await unfoldAll(page, '.chart');
      for (const colours of ['light', 'dark'] as const) {
        await inColours(page, colours);
        const { violations } = await new AxeBuilder({ page }).exclude('.data tbody tr:nth-child(n+4)').analyze();
        expect(violations.map(({ id, nodes }) => `${colours}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
        await shot(page, `${one.name}-${colours}`);
      }
      expect(troubles).toEqual([]);
    });

    it(`needs no sideways scrolling on ${one.name} from 320 to 1440 px, whatever is open`, async () => {
      const { page } = await ready(one);
      await unfoldAll(page);
      for (const width of [320, 768, 1440]) {
        await atWidth(page, width);
        expect(await tooWide(page), `${width} px`).toBeLessThanOrEqual(0);
        await shot(page, `${one.name}-${width}`);
      }
    });
  }

  it('goes from page to page with the keyboard alone', async () => {
    const { page } = await open({}, '');
    await page.waitForSelector('nav a');
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
      await says(page, 'h1', title);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'content');
  });

  it('draws the dose axis that Node computes, to the last digit, and takes a hypothesis from the link', async () => {
    const delta = doseAxis({ draws: 20 }).lines.find(({ name }) => name === 'delta');
    const { page } = await open({}, 'effects.html#delta');
    await pageReady(page, ['[data-chart="axis"] svg']);
    expect(await page.isChecked('input[name="hypothesis"][value="delta"]')).toBe(true);
    await unfoldAll(page, '#axis-data');
    const medians = await page.$$eval('#axis-data tbody tr', (rows) => rows.map((row) => row.querySelectorAll('td')[1]?.dataset.value));
    expect(medians).toEqual(delta?.asNeeded.median.map(String));
    await page.check('input[name="hypothesis"][value="relief"]', { force: true });
    await says(page, '[data-chart="axis"] .twin', 'Relief of withdrawal');
    expect(page.url()).toMatch(/#relief$/);
  });

  it('captions the axis as what it is, and marks no best dose', async () => {
    const { page } = await ready(pages[0]);
    const text = await page.innerText('main');
    expect(text).toContain('Calibrated to one small study');
    expect(text).toContain('the weights are ours');
    expect(text).not.toMatch(/recommended dose|best dose is|optimal|safe dose/i);
  });

  it('says the emergency line before any curve of breathing', async () => {
    const { page } = await ready(pages[1]);
    const isBefore = await page.evaluate(() => {
      const line = document.querySelector('.emergency');
      const curve = document.querySelector('.chart');
      return line !== null && curve !== null && (line.compareDocumentPosition(curve) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    expect(isBefore).toBe(true);
    expect(await page.innerText('main')).toContain('says nothing about concentrated 7-hydroxymitragynine');
  });

  it('guesses no country: numbers to call come by choice, each with its source', async () => {
    const { page } = await ready(pages[1]);
    expect(await page.locator('.emergency a[href^="tel:"]').count()).toBe(0);
    for (const { id, calls } of emergencyPlaces) {
      await page.selectOption('#first-place', id);
      for (const { number, source: from } of calls) {
        await says(page, '.emergency .calls', number);
        expect(await page.innerText('.emergency .calls')).toContain(source(from).citation);
      }
      expect(await page.locator('.emergency a[href^="tel:"]').count()).toBe(calls.length);
    }
    await page.selectOption('#first-place', '');
  });

  it('breathes under a scenario of kratom when asked, three efficacies side by side, all of it assumed', async () => {
    const { page } = await ready(pages[1]);
    expect(await page.locator('[data-chart="kratom-a"]').count()).toBe(0);
    await page.click('#run-kratom');
    await page.waitForSelector('[data-chart="kratom-a"] svg', { timeout: 110_000 });
    expect(await page.locator('[data-chart="kratom-a"] [data-line]').count()).toBe(3);
    const text = await page.innerText('[data-chart="kratom-a"]');
    for (const word of [
      'as the assay saw it',
      'like buprenorphine',
      'like fentanyl',
      'All of it is assumed',
      'every number here is assumed',
    ])
      expect(text).toContain(word);
    await page.selectOption('#kratom-user', 'chronic');
    await page.waitForFunction(() => document.querySelector('[data-chart="kratom-a"]') === null);
  });

  it('judges the trials as Node does, and ends a run when asked', async () => {
    // Errors and bias are of central values: no draw of what is not known moves them.
    const groups = groupsOf(rejudge(trials, 0));
    const { page } = await ready(pages[2]);
    const errors = await page.$$eval('#groups tbody tr', (rows) =>
      rows.map((row) => [2, 3].map((at) => row.querySelectorAll('td')[at]?.dataset.value)),
    );
    expect(errors).toEqual(groups.map(({ geometricMeanFoldError, bias }) => [geometricMeanFoldError, bias].map(String)));
    await page.click('#run-effects');
    await page.getByRole('button', { name: 'Cancel what people felt' }).click();
    await says(page, '#effects', 'Cancelled');
    await page.waitForSelector('#run-effects:enabled');
  });
});
