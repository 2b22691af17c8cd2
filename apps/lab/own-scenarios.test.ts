import { formatNumber } from '@speciosa/engine/quantity';
import { readScenario, run } from 'speciosa';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { says, tooWide, unfoldAll } from './browser/browser.js';
import { hasBrowser, settled, useLab } from './browser/use-lab.js';

const written = `speciosa: 1
name: own
title: Tea twice and a regular user
who:
  kind: adult
  has: [heart]
taken:
  - product: tea-tanna
    amount: 2 g
  - product: capsule-huestis
    amount: 1 g
    at: 6 h
switches:
  user: regular
span: 30 h
`;

const said = (text: string) => {
  const read = readScenario(text, 'own.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.complaints));
  return run(read.scenario);
};

/** As a hand would: a file over the page, and let go. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content ?? ''], file ?? ''));
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );

describe.skipIf(!hasBrowser)('scenarios of one’s own, in a real browser', () => {
  const { keep, open, title, shot } = useLab();

  it('runs a dropped file as it is written, says what it holds, shares it by link, and goes back to the controls', async () => {
    const { page, troubles } = await keep('own');
    await settled(page);
    await drop(page, 'own.yaml', written);
    await says(page, '#result-title', 'Tea twice and a regular user');
    await settled(page);
    const holds = (await page.textContent('#opened')) ?? '';
    for (const word of [
      'own.yaml',
      '2 g of kratom leaf as tea at 0 h',
      '1 g of kratom leaf in capsules at 6 h',
      'Heart disease',
      'user: regular',
      '30 h',
    ])
      expect(holds).toContain(word);
    const report = said(written);
    expect(await page.textContent('[data-twin]')).toBe(report.sentence);
    await shot(page, 'opened');
    const second = await open({}, new URL(page.url()).hash);
    await says(second.page, '#opened', 'a shared link');
    await settled(second.page);
    expect(await second.page.textContent('[data-twin]')).toBe(report.sentence);
    await page.click('#close-opened');
    await says(page, '#result-title', 'Two grams of leaf as tea');
    await settled(page);
    expect(await page.locator('#amount').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it.each([
    ['broken.yaml', written.replace('2 g', '2 parsecs'), 'line 9, column 13'],
    ['child.yaml', written.replace('kind: adult', 'kind: child'), 'children and pregnancy are outside this model'],
    ['picture.png', '\u0089PNG\u0000\u0001', 'expected'],
    ['empty.yaml', '', 'expected a scenario, found an empty text'],
  ])('says what is wrong with %s and where, and changes nothing', async (name, text, complaint) => {
    const { page, troubles } = await keep('own');
    await settled(page);
    const before = await title(page);
    await drop(page, name, text);
    await says(page, '#refused', name);
    expect(await page.textContent('#refused')).toContain(complaint);
    expect(await title(page)).toBe(before);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });

  it('opens a chosen file too, and shows it in the controls where they can show it', async () => {
    const { page } = await keep('own');
    await settled(page);
    await page.setInputFiles('#scenario-file', {
      name: 'six.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(
        'speciosa: 1\nname: lab\ntitle: x\nwho:\n  kind: adult\ntaken:\n  - product: tea-tanna\n    amount: 2 g\nspan: 120 h\n',
      ),
    });
    await says(page, '#result-title', 'x');
    await settled(page);
    expect(await page.locator('#opened').count()).toBe(1);
    await page.click('#close-opened');
    await settled(page);
  });
});

describe.skipIf(!hasBrowser)('an extrapolation in a real browser', () => {
  const { keep, shot } = useLab();

  it.each([
    ['7-hydroxymitragynine as such', async (page: Page) => void (await page.selectOption('#product', '7-oh-tablet'))],
    [
      'a liver with reduced function',
      async (page: Page) => {
        await page.selectOption('#product', 'tea-tanna');
        await page.click('#conditions summary');
        await page.check('#conditions input[value="liver"]');
      },
    ],
  ])('is a picture and a table of ranges, says why there is no line, and offers neither people nor effects: %s', async (_what, choose) => {
    const { page, troubles } = await keep('ranges');
    await settled(page);
    await choose(page);
    await page.waitForSelector('#result[aria-busy="true"]');
    await page.waitForSelector('#result[aria-busy="false"] [data-stale="false"]');
    await page.waitForSelector('#ranges tbody tr[data-range]');
    const { scenario } = JSON.parse(Buffer.from(new URL(page.url()).hash.slice(4), 'base64url').toString()) as { scenario: unknown };
    const report = said(JSON.stringify(scenario));
    const ranges = report.extrapolation?.ranges ?? [];
    expect(ranges.length).toBeGreaterThan(3);
    const shown = await page.$$eval('#ranges tr[data-range]', (rows) =>
      rows.map((row) => [...row.querySelectorAll('data')].map((one) => one.dataset.value).join()),
    );
    expect(shown.sort()).toEqual(ranges.map(({ low, high }) => [low, high].map(String).join()).sort());
    const text = await page.innerText('#result');
    for (const because of report.extrapolation?.because ?? ['a reason']) expect(text).toContain(because);
    expect(text).toContain(formatNumber(ranges.find(({ name }) => name === 'Cmax')?.high ?? Number.NaN));
    expect(await page.locator('.picture svg [data-band]').count()).toBeGreaterThan(0);
    expect(await page.locator('.picture path[stroke-width="2.25"]').count()).toBe(0);
    for (const control of ['#hour', '#people-on', '#run-felt', '#metrics']) expect(await page.locator(control).count()).toBe(0);
    await unfoldAll(page, '#curve-table');
    expect(await page.locator('#curve-table thead th').count()).toBeGreaterThan(4);
    await shot(page, `ranges-${String(scenario !== null)}`);
    expect(troubles).toEqual([]);
  });
});
