import { readFileSync } from 'node:fs';
import { formatNumber } from '@speciosa/engine/quantity';
import { verdictsFor } from '@speciosa/trials';
import type { VerdictRow } from '@speciosa/trials';
import { findScenario, namedScenarios, readScenario } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { says, unfoldAll } from './browser/browser.js';
import { hasBrowser, reportOf, settled, useLab } from './browser/use-lab.js';

/** A row that the judge calls a miss; a case without any cannot show how one looks. */
function missOf(name: string): VerdictRow {
  const read = readScenario(findScenario(name) ?? '', name);
  if (!read.ok) throw new Error(`${name} does not read`);
  const found = verdictsFor(read.scenario, reportOf(name)).find(({ verdict }) => verdict === 'miss');
  if (found === undefined) throw new Error(`expected a miss in ${name}, found none: choose another case`);
  return found;
}

const titleOf = (name: string): string => namedScenarios.find((one) => one.name === name)?.title ?? name;

/** The first page: what it shows is what a run says. */
describe.skipIf(!hasBrowser)('the first page in a real browser', () => {
  const { keep, open, shot } = useLab();

  const tea = async () => {
    const opened = await keep('tea');
    await settled(opened.page);
    return opened;
  };

  it('shows the first curve and asks no other address for anything', async () => {
    const { page, troubles } = await tea();
    expect(await page.locator('.picture path[stroke-width="2.25"]').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.picture [data-observed]').count()).toBeGreaterThanOrEqual(2);
    expect(troubles).toEqual([]);
    await shot(page, 'light-1440');
  });

  it('says who is outside the model before the first control', async () => {
    const { page } = await tea();
    const isBefore = await page.evaluate(() => {
      const outside = document.querySelector('.outside');
      const control = document.querySelector('main select, main input, main button');
      return outside !== null && control !== null && (outside.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    expect(isBefore).toBe(true);
  });

  it('shows the numbers that a run in the terminal gives, to the last digit', async () => {
    const report = reportOf('tea-2g');
    const { page } = await tea();
    const shown = await page.$$eval('tr[data-metric]', (rows) =>
      rows.map((row) => {
        const { metric, analyte, matrix } = (row as HTMLElement).dataset;
        const data = row.querySelector('data');
        return {
          key: [metric, analyte, matrix].join(),
          exact: data?.dataset.value,
          text: data?.textContent,
          tag: row.querySelector('.tag')?.firstChild?.textContent,
        };
      }),
    );
    const wanted = report.metrics.map(({ name, analyte, matrix, value, unit, kind }) => ({
      key: [name, analyte, matrix].join(),
      exact: String(value),
      text: formatNumber(unit === '1' ? 100 * value : value),
      tag: kind,
    }));
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect(shown.sort(byKey)).toEqual(wanted.sort(byKey));
    expect(await page.textContent('[data-twin]')).toBe(report.sentence);
  });

  it('shows every digit of every number when asked, and holds the curves as a table', async () => {
    const report = reportOf('tea-2g');
    const { page } = await tea();
    await page.getByLabel('All digits').check();
    const peak = report.metrics.find(
      ({ name, analyte, matrix }) => name === 'Cmax' && analyte === 'mitragynine' && matrix === 'plasma-total',
    );
    const cell = 'tr[data-metric="Cmax"][data-analyte="mitragynine"][data-matrix="plasma-total"] data';
    await says(page, cell, String(peak?.value));
    expect(await page.textContent(cell)).toBe(String(peak?.value));
    await page.getByLabel('All digits').uncheck();
    await unfoldAll(page, '#curve-table');
    const cells = await page.$$eval('#curve-table tbody tr', (rows) => rows.map((row) => row.querySelector('td')?.dataset.value));
    const plasma = report.series.find(({ analyte, matrix }) => analyte === 'mitragynine' && matrix === 'plasma-total');
    const day = plasma?.values.filter((_, index) => (plasma.timeHours[index] ?? 0) <= 24).map(String);
    expect(cells).toEqual(day);
  });

  it('shows a miss as a miss, with its reason', async () => {
    const { page } = await open();
    await settled(page);
    const miss = missOf('capsule-4g');
    await page.getByRole('button', { name: titleOf('capsule-4g'), exact: true }).click();
    await says(page, '#result-title', reportOf('capsule-4g').title);
    await settled(page);
    const row = page.locator(`#measured tr[data-verdict="miss"]`, { hasText: `${miss.name}, ${miss.statistic}` }).first();
    const said = await row.locator('.verdict').innerText();
    expect(said).toContain('miss');
    expect(said).toContain(formatNumber(miss.ratio ?? Number.NaN));
    expect(said).toContain(miss.why ?? 'a reason');
    const named = await page.locator('#measured [data-verdict], #measured-others [data-verdict]').count();
    expect(await page.textContent('.card:has(#measured) > .quiet')).toContain(`${named} rows that were printed`);
  });

  it('gives each number its facts, with a link to a source', async () => {
    const { page } = await tea();
    await page.click('tr[data-metric="Cmax"][data-analyte="mitragynine"] button.plain');
    await page.waitForSelector('dialog[open] .fact');
    const facts = page.locator('dialog[open] .fact');
    expect(await facts.count()).toBe(reportOf('tea-2g').metrics[0]?.facts.length);
    expect(await page.locator('dialog[open] a[href^="https://doi.org/10."]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  });

  it('shows an interval in the unit of the value beside it', async () => {
    const report = reportOf('tea-2g');
    const { page } = await tea();
    for (const { name, analyte, matrix, unit, interval } of report.metrics) {
      if (name !== 'peakOccupancy' || !('low' in interval)) continue;
      const times = unit === '1' ? 100 : 1;
      const row = `tr[data-metric="${name}"][data-analyte="${analyte}"][data-matrix="${matrix}"]`;
      expect(await page.textContent(row)).toContain(`${formatNumber(times * interval.low)} to ${formatNumber(times * interval.high)}`);
    }
  });

  it('saves CSV, SVG, PNG and JSON that hold the notice or the picture, and the scenario as a file that opens again', async () => {
    const { page } = await tea();
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return readFileSync(await download.path());
    };
    const report = reportOf('tea-2g');
    const csv = (await saved('CSV')).toString();
    const [heading, first] = csv.split('\n');
    expect(heading?.split(',').length).toBe(first?.split(',').length);
    expect(heading?.split(',').length).toBeGreaterThanOrEqual(report.series.length + 1);
    expect(csv).toContain(`# ${report.notice}`);
    expect((await saved('SVG')).toString()).toContain('ask a health professional');
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
    expect(JSON.parse((await saved('JSON')).toString())).toEqual(JSON.parse(JSON.stringify(report)));
    const again = readScenario((await saved('Scenario file')).toString(), 'saved');
    const shipped = readScenario(findScenario('tea-2g') ?? '', 'tea-2g');
    expect(again).toEqual(shipped);
  });
});
