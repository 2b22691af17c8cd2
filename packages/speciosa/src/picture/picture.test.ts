import { exp } from '@speciosa/engine/real';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObservedPoint, Report, Series } from '../report.js';
import { pictureText } from './letters/index.js';
import { assignLooks, inks, looks } from './scene/look.js';
import { sceneOf } from './scene/scene-of.js';
import { layOut, pictureSvg } from './svg/index.js';

const hours = Array.from({ length: 97 }, (_, k) => k / 4);

const series = (analyte: string, matrix: Series['matrix'], peak: number): Series => ({
  name: `${analyte} in ${matrix}`,
  analyte,
  matrix,
  unit: matrix === 'receptor' ? '1' : 'nmol/L',
  timeHours: hours,
  values: hours.map((hour) => 1.5 * peak * (exp(-hour / 4) - exp(-2 * hour))),
});

const report = (change: Partial<Report> = {}): Report => ({
  kind: 'report',
  title: 'Two grams of leaf as tea',
  manifest: {
    speciosa: '0',
    engine: '0',
    modelHash: '',
    factsHash: '',
    scenario: {},
    seed: 1,
    solver: '',
    relativeTolerance: 0,
    absoluteTolerance: 0,
  },
  outcome: { kind: 'success', code: 'done', timeHours: 24, counts: { steps: 1, rejected: 0, rates: 1, factorizations: 1 }, advice: '' },
  metrics: [
    {
      name: 'Cmax',
      analyte: 'mitragynine',
      matrix: 'plasma-total',
      statistic: 'typical',
      value: 81.9,
      unit: 'nmol/L',
      kind: 'fitted',
      interval: { absent: 'one person' },
      facts: [],
    },
  ],
  series: [
    series('mitragynine', 'plasma-total', 81.9),
    series('7-hydroxymitragynine', 'plasma-total', 16),
    series('mitragynine', 'receptor', 0.05),
    series('all alkaloids', 'receptor', 0.2),
  ],
  balance: { residualFraction: 0, molecules: [] },
  flags: ['extrapolation: beyond the studies'],
  sentence: 'It rises and falls.',
  notice: 'Ask a health professional.',
  ...change,
});

const seen: ObservedPoint = {
  study: 'A study',
  analyte: 'mitragynine',
  metric: 'Cmax',
  statistic: 'median',
  timeHours: 1,
  value: 81.9,
  low: 50,
  high: 120,
  spread: 'range',
  unit: 'nmol/L',
  source: 'doi:10.0000/none',
};

const scene = (change: Partial<Report> = {}) => sceneOf([report(change)], [seen], { gramsPerMole: { mitragynine: 398.5 } });

const numbersIn = (svg: string): number[] => [...svg.matchAll(/(?:[MLHVhv,]| [xy]=")(-?[\d.]+)/g)].map(([, text]) => Number(text));

describe('sceneOf', () => {
  it('ends a run of points at a value that is not a number, and never draws it as zero', () => {
    const broken = series('mitragynine', 'plasma-total', 80);
    const values = broken.values.map((value, index) => (index === 40 ? Number.NaN : value));
    const drawn = scene({ series: [{ ...broken, values }] });
    expect(drawn.panels[0]?.curves[0]?.runs.map(({ length }) => length)).toEqual([40, 56]);
  });

  it('keeps every value and whisker inside its axis, whatever their sizes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom('linear' as const, 'log' as const),
        (peak, high, scaling) => {
          const drawn = sceneOf(
            [report({ series: [series('mitragynine', 'plasma-total', peak)] })],
            [{ ...seen, value: high / 2, low: null, high }],
            { scaling },
          );
          const panel = drawn.panels[0];
          const top = Math.max(high, ...(panel?.curves.flatMap(({ runs }) => runs.flat().map(({ value }) => value)) ?? []));
          expect(panel?.high).toBeGreaterThanOrEqual(top);
          expect(panel?.low).toBeLessThan(panel?.high ?? 0);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('leaves out observations it cannot place: other units, no hour, times of a peak', () => {
    const odd = [
      { ...seen, unit: 'h' },
      { ...seen, timeHours: Number.NaN },
      { ...seen, metric: 'tmax' },
      { ...seen, analyte: 'morphine' },
    ];
    expect(sceneOf([report()], odd).panels[0]?.observed).toEqual([]);
  });

  it('says that a failed run has no curve, and why', () => {
    const failed = { ...report().outcome, kind: 'failure' as const, code: 'step too small', advice: 'Loosen the tolerance.' };
    const drawn = scene({ outcome: failed, series: [], metrics: [] });
    expect(drawn.remarks[0]).toBe('Two grams of leaf as tea: no curve, the run failed (step too small). Loosen the tolerance.');
    expect(pictureSvg(drawn)).toContain('no curve');
  });

  it('draws on the receptor, unasked, whoever holds a tenth of what all hold', () => {
    const held = (analyte: string, value: number) => ({
      ...report().metrics[0]!,
      name: 'peakOccupancy' as const,
      analyte,
      matrix: 'receptor' as const,
      value,
      unit: '1',
    });
    const metrics = [held('all alkaloids', 0.2), held('speciociliatine', 0.021), held('speciogynine', 0.019)];
    const more = [...report().series, series('speciociliatine', 'receptor', 0.021), series('speciogynine', 'receptor', 0.019)];
    const names = scene({ metrics, series: more }).panels[1]?.curves.map(({ name }) => name);
    expect(names).toEqual(['mitragynine', 'speciociliatine', 'all alkaloids']);
  });

  it('tells what open marks are, and only when some are drawn', () => {
    expect(scene().remarks.join()).toContain("median of the volunteers' peaks");
    expect(sceneOf([report()], []).remarks.join()).not.toContain('Measured');
  });
});

describe('pictureSvg', () => {
  it('gives the same bytes for the same scene', () => {
    expect(pictureSvg(scene())).toBe(pictureSvg(scene()));
  });

  it('holds title, text twin, unit, second unit with its molecule, tag, flag and notice', () => {
    const svg = pictureSvg(scene());
    for (const words of [
      '<title id="picture-title">Two grams of leaf as tea</title>',
      '<desc',
      'nmol/L',
      'ng/mL of mitragynine',
      'peak 81.9 nmol/L, fitted',
      'extrapolation',
      'Ask a health professional.',
    ])
      expect(svg).toContain(words);
  });

  it('draws nothing outside the sheet and no number that is not one, at any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 240, max: 2000 }),
        fc.integer({ min: 320, max: 1400 }),
        fc.constantFrom('linear' as const, 'log' as const),
        (width, height, scaling) => {
          const svg = pictureSvg(sceneOf([report()], [seen], { scaling }), { width, height });
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          for (const number of numbersIn(svg)) expect(Math.abs(number)).toBeLessThanOrEqual(Math.max(width, height));
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });

  it('keeps the names at the curve ends apart and on the sheet, however many there are', () => {
    const analytes = [
      'mitragynine',
      'speciogynine',
      'paynantheine',
      'speciociliatine',
      'mitraciliatine',
      'isopaynantheine',
      '7-hydroxymitragynine',
    ];
    const many = report({ series: analytes.map((analyte, index) => series(analyte, 'plasma-total', 10 + index)) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 300, max: 900 }), (count, height) => {
        const { panels } = layOut(sceneOf([many], [], { analytes: analytes.slice(0, count) }), { width: 900, height, frame: 'bare' });
        for (const { labels, bottom, top } of panels) {
          labels.forEach(({ y }, index) => {
            expect(y).toBeLessThanOrEqual(bottom + 5);
            expect(y).toBeGreaterThanOrEqual(top);
            if (index > 0) expect(y - (labels[index - 1]?.y ?? 0)).toBeGreaterThan(8);
          });
        }
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  it('writes at most two decimals', () => {
    expect(pictureSvg(scene())).not.toMatch(/\d\.\d{3,}/);
  });

  it('escapes what a title may hold', () => {
    expect(pictureSvg(scene({ title: '<script>&"' }))).toContain('&lt;script&gt;&amp;&quot;');
  });
});

describe('looks', () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
    return (high + 0.05) / (low + 0.05);
  };

  it.each(['light', 'dark'] as const)('are all readable as text on %s paper (WCAG 2.2, 4.5 to 1)', (theme) => {
    for (const { colour } of looks) expect(contrast(colour[theme], inks[theme].paper)).toBeGreaterThanOrEqual(4.5);
    for (const ink of [inks[theme].text, inks[theme].quiet]) expect(contrast(ink, inks[theme].paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('are never shared while there are enough of them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.constantFrom('mitragynine', '7-hydroxymitragynine', 'speciogynine', 'speciociliatine', 'all alkaloids', 'morphine'),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 8 }),
        (analytes, reports) => {
          fc.pre(analytes.length * reports <= looks.length && !(analytes.includes('morphine') && analytes.includes('all alkaloids')));
          const at = assignLooks(analytes, reports);
          const all = Array.from({ length: reports }, (_, report) => analytes.map((analyte) => at(analyte, report))).flat();
          expect(new Set(all).size).toBe(all.length);
        },
      ),
      { seed: 17, numRuns: 300 },
    );
  });

  it('differ in dash and in letter, not only in colour', () => {
    expect(new Set(looks.map(({ dash }) => dash.join(' '))).size).toBe(looks.length);
    expect(new Set(looks.map(({ letter }) => letter)).size).toBe(looks.length);
  });
});

describe('pictureText', () => {
  it('keeps to the columns it is given, in braille and in ASCII', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 160 }), fc.integer({ min: 16, max: 60 }), fc.boolean(), (columns, rows, isAscii) => {
        for (const line of pictureText(scene(), { columns, rows, isAscii }).split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('writes every hour of its axis whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 140 }), fc.constantFrom(24, 120, 576), (columns, toHours) => {
        const numbers = pictureText(sceneOf([report()], [], { toHours }), { columns })
          .split('\n')
          .filter((line) => /^ +0 .*\d h(ours)?$/.test(line));
        expect(numbers.length).toBe(2);
        const found = numbers[0]?.match(/\d+/g)?.map(Number) ?? [];
        found.slice(1).forEach((hour, index) => expect(hour - (found[index] ?? 0)).toBe(found[1]));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('uses only printable ASCII when asked', () => {
    expect(pictureText(scene(), { isAscii: true })).toMatch(/^[\n -~]*$/);
  });

  it('paints each curve in its own look', () => {
    const looksSeen = new Set<number>();
    pictureText(scene(), { paint: (text, look) => (looksSeen.add(look), text) });
    expect([...looksSeen].sort()).toEqual([0, 1, 7]);
  });

  it('ends with the notice', () => {
    expect(pictureText(scene()).trimEnd().endsWith('Ask a health professional.')).toBe(true);
  });
});
