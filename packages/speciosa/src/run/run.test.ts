import { fact } from '@speciosa/evidence';
import { describe, expect, it } from 'vitest';
import { apart } from '../apart.js';
import { curvesOf, run, runInSteps } from './index.js';
import { findScenario, namedScenarios, readScenario } from '../scenario/index.js';

function scenarioNamed(name: string, change: (text: string) => string = (text) => text) {
  const read = readScenario(change(findScenario(name) ?? ''), name);
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join());
  return read.scenario;
}

const tea = run(scenarioNamed('tea-2g'));
const find = (name: string, analyte: string, matrix = 'plasma-total') =>
  tea.metrics.find((one) => one.name === name && one.analyte === analyte && one.matrix === matrix);

describe('switches of the receptor', () => {
  const flagged = (switches: string) =>
    run(
      scenarioNamed('tea-2g', (text) => `${text}${switches}`),
      { draws: 0 },
    ).flags.join('\n');

  it('are said not to move the shares beside the levels, and only when they are turned', () => {
    expect(flagged('switches: { antagonist: naloxone, binding: kinetic }\n')).toMatch(
      /antagonist: naloxone acts.*\n.*binding: kinetic acts/,
    );
    expect(flagged('switches: { antagonist: none }\n')).not.toContain('antagonist');
  });
});

describe.each(namedScenarios.map(({ name }) => name))('the report of %s', (name) => {
  const report = run(scenarioNamed(name));

  it('says success with counts, and loses no molecule', () => {
    expect(report.outcome).toMatchObject({ kind: 'success', code: 'done' });
    expect(report.outcome.counts.steps).toBeGreaterThan(10);
    expect(Math.abs(report.balance.residualFraction)).toBeLessThan(1e-8);
  });

  it('holds finite numbers only, none below what rounding leaves of zero', () => {
    for (const { values, timeHours } of report.series) {
      expect(values.length).toBe(timeHours.length);
      expect(values.every(Number.isFinite)).toBe(true);
      expect(Math.min(...values)).toBeGreaterThan(-1e-6);
    }
    expect(report.metrics.every(({ value }) => Number.isFinite(value) && value > 0)).toBe(true);
  });

  it('tags each number, says how far it is not known or why not, and names facts that exist', () => {
    for (const { kind, interval, facts } of report.metrics) {
      expect(['fitted', 'predicted', 'assumed']).toContain(kind);
      if ('absent' in interval) expect(interval.absent.length).toBeGreaterThan(0);
      else expect(interval.low <= interval.high && interval.of === 'knowledge' && interval.draws >= 20).toBe(true);
      expect(facts.length).toBeGreaterThan(0);
      for (const id of facts) expect(fact(id).id).toBe(id);
    }
  });

  it('ends with the notice and one sentence for those who listen', () => {
    expect(report.notice).toContain('ask a health professional');
    expect(report.sentence).toMatch(/mitragynine in plasma peaks at [\d.]+ nmol\/L after [\d.]+ h/);
  });
});

describe('a run', () => {
  it('gives the same bytes each time, and the same whether it pauses or not', () => {
    const steps = runInSteps(scenarioNamed('tea-2g'));
    const seen: number[] = [];
    let next = steps.next();
    for (; next.done !== true; next = steps.next()) seen.push(next.value.done / next.value.total);
    expect(JSON.stringify(next.value)).toBe(JSON.stringify(tea));
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('has the curves of its quick form', () => {
    const quick = curvesOf(scenarioNamed('tea-2g'));
    expect(quick.series).toEqual(tea.series);
    expect(quick.metrics.map(({ name, analyte, value }) => [name, analyte, value])).toEqual(
      tea.metrics.map(({ name, analyte, value }) => [name, analyte, value]),
    );
  });

  it('carries a manifest that tells two scenarios and two products apart', () => {
    const other = run(scenarioNamed('capsule-4g'));
    expect(other.manifest.modelHash).toBe(tea.manifest.modelHash);
    expect(other.manifest.factsHash).not.toBe(tea.manifest.factsHash);
    expect(tea.manifest).toMatchObject({ seed: 1, relativeTolerance: 1e-8, scenario: { name: 'tea-2g' } });
  });

  it('calls receptors assumed, whose binding is in doubt, and levels of the very study that set values fitted', () => {
    expect(find('peakOccupancy', 'mitragynine', 'receptor')?.kind).toBe('assumed');
    expect(find('Cmax', 'mitragynine')?.kind).toBe('fitted');
    expect(find('tmax', 'mitragynine')?.facts).toContain('mitragynine/lag-time');
  });

  it('never lets unbound exceed total, nor the receptors be held more than wholly', () => {
    for (const analyte of scenarioNamed('tea-2g').watch) {
      const of = (matrix: string) => tea.series.find((one) => one.analyte === analyte && one.matrix === matrix)?.values ?? [];
      const total = of('plasma-total');
      expect(of('plasma-unbound').every((value, index) => value <= (total[index] ?? 0) + 1e-9)).toBe(true);
      expect(of('receptor').every((value) => value >= -1e-9 && value <= 1)).toBe(true);
    }
  });

  it('holds more receptors by all alkaloids together than by any one', () => {
    const any = find('peakOccupancy', 'all alkaloids', 'receptor')?.value ?? 0;
    for (const analyte of scenarioNamed('tea-2g').watch)
      expect(any).toBeGreaterThan(find('peakOccupancy', analyte, 'receptor')?.value ?? 1);
  });

  it('does not care in which order two intakes are written', () => {
    const two = (first: string, second: string) =>
      scenarioNamed('tea-2g', (text) =>
        text.replace(
          /taken:[\s\S]*span/,
          `taken:\n  - {product: tea-tanna, amount: 1 g, at: ${first}}\n  - {product: tea-tanna, amount: 1 g, at: ${second}}\nspan`,
        ),
      );
    const a = curvesOf(two('0 h', '5 h'));
    const b = curvesOf(two('5 h', '0 h'));
    for (const [index, { values }] of a.series.entries()) {
      values.forEach((value, at) => expect(b.series[index]?.values[at]).toBeCloseTo(value, 6));
    }
  });
});

describe('what a report must flag', () => {
  const flagsOf = (name: string, change?: (text: string) => string) => run(scenarioNamed(name, change)).flags.join('\n');

  it('only whose seats rest on assumptions, where the very study is repeated', () => {
    expect(tea.flags).toEqual([expect.stringContaining('assumed: speciociliatine holds more mu receptors here than any other alkaloid')]);
  });

  it('a dose above what was studied', () => {
    expect(flagsOf('tea-2g', (text) => text.replace('2 g', '8 g'))).toContain('extrapolation: 155.8 mg of mitragynine is above 39 mg');
  });

  it('what somebody has, with sources, and that it moves no curve', () => {
    const flags = flagsOf('tea-2g', (text) => text.replace('kind: adult', 'kind: adult\n  has: [heart, liver]'));
    expect(flags).toMatch(/^flag: heart disease, long qt\. .*It moves no curve here: .*\(.*tay-2019\)$/m);
    expect(flags).toMatch(/^extrapolation: liver disease\./m);
  });

  it('a tablet of 7-hydroxymitragynine, as extrapolation: a range and never a line, and nothing of the leaf reassures', () => {
    const report = run(
      scenarioNamed('tea-2g', (text) =>
        text
          .replace('tea-tanna', '7-oh-tablet')
          .replace('2 g', '100 mg')
          .replace(/watch: .*/, 'watch: [7-hydroxymitragynine]'),
      ),
    );
    expect({ series: report.series, metrics: report.metrics }).toEqual({ series: [], metrics: [] });
    expect(report.extrapolation?.ranges.some(({ name, low, high }) => name === 'Cmax' && low < high)).toBe(true);
    expect(flagsOf('tea-2g', (text) => text.replace('tea-tanna', '7-oh-tablet').replace('2 g', '100 mg'))).toMatch(
      /^extrapolation: concentrated 7-hydroxymitragynine\..*nothing that is reassuring about the leaf carries over/m,
    );
  });

  it('alkaloids nobody measured in the product, whose curves are left out rather than drawn as zero', () => {
    const report = run(scenarioNamed('capsule-4g', (text) => text.replace('watch: [mitragynine', 'watch: [speciogynine, mitragynine')));
    expect(report.flags.join('\n')).toContain('not known: how much speciogynine');
    expect(report.series.some(({ analyte }) => analyte === 'speciogynine')).toBe(false);
  });
});

describe('two structures and a medicine', () => {
  const short = (extra: string) =>
    run(
      scenarioNamed(
        'tea-2g',
        (text) => `${text.replace('120 h', '24 h').replace(/watch: .*/, 'watch: [mitragynine, 7-hydroxymitragynine]')}${extra}`,
      ),
      { draws: 20 },
    );
  const both = short('structure: both\n');
  const beside = short('structure: b\nbeside: [itraconazole]\n');

  it('are told in one report, each curve with the name of its structure', () => {
    const alone = { a: short('structure: a\n'), b: short('structure: b\n') };
    for (const letter of ['a', 'b'] as const) {
      const mine = both.series.filter(({ structure }) => structure === letter);
      expect(mine).toEqual(alone[letter].series);
      expect(mine.every(({ name }) => name.endsWith(`, structure ${letter}`))).toBe(true);
    }
    expect(both.manifest.modelHash).toBe(`${alone.a.manifest.modelHash}+${alone.b.manifest.modelHash}`);
  });

  it('can be taken apart again, and a report of one stays as it is', () => {
    expect(apart(both).map(({ title }) => title)).toEqual([
      'Two grams of leaf as tea, structure a',
      'Two grams of leaf as tea, structure b',
    ]);
    expect(apart(tea)).toEqual([tea]);
  });

  it('say structure (a) as without a word, but for the name', () => {
    const plain = run(
      scenarioNamed('tea-2g', (text) => text.replace('120 h', '24 h').replace(/watch: .*/, 'watch: [mitragynine, 7-hydroxymitragynine]')),
      { draws: 20 },
    );
    expect(both.series.filter(({ structure }) => structure === 'a').map(({ values }) => values)).toEqual(
      plain.series.map(({ values }) => values),
    );
    expect(plain.series.some((one) => 'structure' in one)).toBe(false);
    expect('interactions' in plain).toBe(false);
  });

  it('give the ratio of exposure with over without as the curves themselves do, with its doubt', () => {
    const peak = ({ metrics }: typeof both) =>
      metrics.find(({ name, analyte, structure }) => name === 'Cmax' && analyte === '7-hydroxymitragynine' && structure === 'b')?.value ??
      Number.NaN;
    const ratio = beside.interactions?.find(({ analyte, of }) => analyte === '7-hydroxymitragynine' && of === 'Cmax');
    expect(ratio?.ratio).toBeCloseTo(peak(beside) / peak(both), 5);
    expect(ratio?.interval).toMatchObject({ of: 'knowledge', level: 0.9 });
    expect(beside.flags.join('\n')).toContain(
      'beside itraconazole 200 mg every 24 h, 4 doses, the last an hour before: inhibits gut CYP3A',
    );
  });

  it('lose no molecule, and count hours from the first kratom though the medicine came days before', () => {
    for (const { balance } of [both, beside]) expect(Math.abs(balance.residualFraction)).toBeLessThan(1e-8);
    expect(beside.series[0]?.timeHours.at(-1)).toBe(24);
    expect(beside.series[0]?.values[0]).toBeLessThan(1e-9);
  });
});
