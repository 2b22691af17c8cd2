import { quantity } from '@speciosa/engine/quantity';
import { fact } from '@speciosa/evidence';
import { comparators, muOccupancyBy } from '@speciosa/kratom';
import { describe, expect, it } from 'vitest';
import { chartSvg } from './index.js';
import type { Mark, PlaneChart, RowChart } from './index.js';

const folder = '../../../../../guide/pictures';

const axis = { title: 'amount', unit: 'mg', scaling: 'linear', low: 0, high: 10 } as const;
const plane = (marks: readonly Mark[]): PlaneChart => ({
  kind: 'plane',
  title: 'A plane',
  sentence: 'Nothing in particular.',
  x: axis,
  y: { ...axis, title: 'answer', unit: '1' },
  keys: [],
  marks,
});

const line = (values: readonly number[]): Mark => ({
  kind: 'line',
  name: 'a line',
  look: 0,
  places: values.map((y, x) => ({ x, y })),
});

/** Mu receptors held by better known ligands, as the model holds them to. */
const held: PlaneChart = {
  kind: 'plane',
  title: 'Mu receptors held at rest',
  sentence: 'The more of a ligand, the more receptors it holds.',
  x: { title: 'concentration at the receptor', unit: 'nmol/L', scaling: 'log', low: 0.01, high: 10000 },
  y: { title: 'mu receptors held', unit: '%', scaling: 'linear', low: 0, high: 100 },
  keys: comparators.filter((name) => name !== 'buprenorphine').map((name, look) => ({ name, look, sample: 'line' })),
  marks: comparators
    .filter((name) => name !== 'buprenorphine')
    .map((name, look) => ({
      kind: 'line',
      name,
      look,
      places: Array.from({ length: 61 }, (_, step) => 10 ** (step / 10 - 2)).map((x) => ({
        x,
        y: 100 * muOccupancyBy(name, quantity(x, 'nmol/L')),
      })),
    })),
};

const efficacy = (id: string): number => fact(`mu-activation/${id}`).value;

const rows: RowChart = {
  kind: 'rows',
  title: 'Efficacies at an occupied mu receptor',
  sentence: 'Three efficacies of 7-hydroxymitragynine, fentanyl being 1.',
  x: { title: 'efficacy', unit: '', scaling: 'linear', low: 0, high: 1 },
  keys: [{ name: 'efficacy', look: 1, sample: 'hatched' }],
  rows: ['gtp-assay', 'buprenorphine-like', 'full'].map((id) => ({
    name: id,
    note: '',
    spans: [{ name: id, low: 0, high: efficacy(id), look: 1, fill: 'hatched' }],
    dots: [{ name: id, at: efficacy(id), look: 1, open: true }],
  })),
};

describe('a chart', () => {
  it('gives the same bytes for the same chart', () => {
    expect(chartSvg(held)).toBe(chartSvg(structuredClone(held)));
  });

  it('breaks a line where a value is not a number, and never draws it as zero', () => {
    const path = /data-line="a line" d="([^"]*)"/.exec(chartSvg(plane([line([1, 2, Number.NaN, 4, 5])])))?.[1] ?? '';
    expect(path.match(/M/g)?.length).toBe(2);
    expect(path).not.toContain('NaN');
  });

  it('leaves out dots and spans that are not numbers', () => {
    const nowhere = { kind: 'dot', name: 'nowhere', look: 0, open: false, x: Number.NaN, y: 1 } as const;
    const endless = { kind: 'span', name: 'endless', look: 0, y: 1, low: 1, middle: null, high: Number.POSITIVE_INFINITY } as const;
    expect(chartSvg(plane([nowhere, endless]))).not.toMatch(/nowhere|endless|NaN|Infinity/);
  });

  it('carries its sentence for those who listen, and escapes what was typed', () => {
    expect(chartSvg({ ...plane([]), title: 'a < b', sentence: 'said "so" & more' })).toMatch(
      /a &lt; b[\s\S]*said &quot;so&quot; &amp; more/,
    );
  });

  it.each([240, 320, 720, 1400])('keeps every coordinate on a sheet of %i pixels', (width) => {
    for (const chart of [held, rows]) {
      const text = chartSvg(chart, { width });
      const at = [...text.matchAll(/ x="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
      expect(Math.min(...at)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...at)).toBeLessThanOrEqual(width);
    }
  });

  it('tells by shape and filling what one look must say twice', () => {
    const dot = { kind: 'dot', look: 0, x: 5, y: 5 } as const;
    const drawn = chartSvg(
      plane([
        { ...dot, name: 'own', open: true },
        { ...dot, name: 'other', open: true, marker: 'tip' },
        { ...dot, name: 'dotted', open: true, dotted: true },
      ]),
    );
    const of = (name: string): string => new RegExp(`data-dot="${name}">.*?</title>(.*?)</g>`).exec(drawn)?.[1] ?? '';
    expect(of('other')).not.toBe(of('own'));
    expect(of('dotted')).toBe(`${of('own')}${/<circle[^>]*>/.exec(drawn)?.[0] ?? 'none'}`);
  });

  it('tells two keys apart by more than colour', () => {
    const dashes = [...chartSvg(held).matchAll(/<path d="M[\d.]+,[\d.]+h20"[^>]*?(stroke-dasharray="[^"]*")?\/>/g)].map(([, dash]) => dash);
    expect(new Set(dashes).size).toBe(dashes.length);
    expect(dashes.length).toBe(3);
  });

  it('shows receptors held by comparators, in light', async () => {
    await expect(chartSvg(held, { isFile: true })).toMatchFileSnapshot(`${folder}/chart-receptors-held.light.svg`);
  });

  it('shows efficacies as rows, in the dark and narrow', async () => {
    await expect(chartSvg(rows, { isFile: true, theme: 'dark', width: 320 })).toMatchFileSnapshot(`${folder}/chart-efficacies.dark.svg`);
  });
});
