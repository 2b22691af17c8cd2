import fc from 'fast-check';
import { population } from '@speciosa/people';
import { column, table, withColumn } from '@speciosa/engine/table';
import { fact } from '@speciosa/evidence';
import { describe, expect, it } from 'vitest';
import { run } from '../run/index.js';
import { findScenario, readScenario } from '../scenario/index.js';
import type { Scenario } from '../scenario/index.js';
import { crowdHours, mostHours } from './hours.js';
import { crowdHere, runPopulation } from './index.js';
import type { CrowdPort, PopulationOptions, PopulationReport } from './index.js';

function scenarioOf(name: string, change: (text: string) => string = (text) => text): Scenario {
  const read = readScenario(change(findScenario(name) ?? ''), name);
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join('; '));
  return read.scenario;
}

const tea = scenarioOf('tea-2g', (text) => text.replace(/^watch: .*$/m, 'watch: [mitragynine, 7-hydroxymitragynine]'));
const typical = run(tea, { draws: 0 });
const ports = (count: number): CrowdPort[] => Array.from({ length: count }, () => crowdHere());
const crowd = (options: Partial<PopulationOptions> = {}) => runPopulation(tea, { people: 60, ports: ports(1), typical, ...options });

async function reportOf(options: Partial<PopulationOptions> = {}): Promise<PopulationReport> {
  const answer = await crowd(options);
  if (answer.kind !== 'population') throw new Error(`expected a report, found ${answer.kind}`);
  return answer;
}

/** Turns of waiting that let microtasks and timers through. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a run of many people', () => {
  it('is the same to the last byte for one worker and for several', async () => {
    const people = 2100;
    const one = await reportOf({ people });
    const three = await reportOf({ people, ports: ports(3) });
    const narrow = await reportOf({ people, memoryBytes: 40_000_000 });
    for (const other of [three, narrow]) expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(one.outcome).toEqual({ people, finished: people, failures: [], unrun: [], repeated: [] });
  });

  it('says of one person with the values of the facts what a single run says, within half a per cent and the step of its hours', async () => {
    const [first] = population(1, 1).columns;
    if (first === undefined) throw new Error('nobody');
    const middle = table(population(1, 1).columns.map(({ name, unit }) => column(name, unit, [fact(name).value])));
    const { metrics } = await reportOf({ people: middle });
    expect(metrics.length).toBeGreaterThan(7);
    for (const { name, analyte, matrix, p5, p50, p95 } of metrics) {
      const same = typical.metrics.find((one) => one.name === name && one.analyte === analyte && one.matrix === matrix);
      if (same === undefined) throw new Error(`no ${name} of ${analyte}`);
      expect([p5, p95]).toEqual([p50, p50]);
      if (name === 'tmax') expect(Math.abs(p50 - same.value)).toBeLessThan(0.11);
      else expect(Math.abs(p50 / same.value - 1)).toBeLessThan(0.01);
    }
  });

  it('has quantiles in order, and keeps people apart from knowledge', async () => {
    const { metrics, bands, flags, manifest } = await reportOf({ people: 300 });
    for (const { p5, p25, p50, p75, p95, interval } of metrics) {
      expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].sort((a, b) => a - b));
      expect(interval).toEqual({ low: p5, high: p95, level: 0.9, of: 'people', draws: 300 });
    }
    for (const { timeHours, p5, p95 } of bands) expect(timeHours.every((_, at) => (p5[at] ?? 1) <= (p95[at] ?? 0))).toBe(true);
    for (const flag of typical.flags) expect(flags).toContain(flag);
    expect(manifest.people).toMatchObject({ count: 300, seed: tea.seed, source: 'drawn' });
  });

  it('gives other people for another seed, and tells how far it is', async () => {
    const told: number[] = [];
    const one = await reportOf({ onProgress: (done) => told.push(done) });
    const other = await reportOf({ seed: 77 });
    expect(other.manifest.answers).not.toBe(one.manifest.answers);
    expect(told.at(-1)).toBe(60);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});

describe('what goes wrong among many people is named', () => {
  it('a person with a number that is none, in no quantile', async () => {
    const drawn = population(60, 1);
    const clearance = drawn.columns.find(({ name }) => name === 'mitragynine/apparent-clearance');
    if (clearance === undefined) throw new Error('no clearance');
    const broken = withColumn(
      drawn,
      column(
        clearance.name,
        clearance.unit,
        Array.from(clearance.values, (value, person) => (person === 17 ? Number.NaN : value)),
      ),
    );
    const { outcome, flags, metrics } = await reportOf({ people: broken });
    expect(outcome).toMatchObject({ people: 60, finished: 59, failures: [{ person: 17, code: 'bad-input' }] });
    expect(flags[0]).toContain('1 of 60 people failed and are in no number here: person 17 (bad-input at 0 h)');
    expect(metrics.every(({ people, interval }) => people === 59 && 'draws' in interval && interval.draws === 59)).toBe(true);
  });

  it('the people of a worker that is lost', async () => {
    const inner = crowdHere();
    let lose: (why: string) => void = () => undefined;
    const dying: CrowdPort = {
      ...inner,
      post: ({ kind }) => {
        if (kind === 'chunk') void turn().then(() => lose('out of memory'));
      },
      onLost: (hear) => {
        lose = hear;
      },
    };
    const { outcome, flags } = await reportOf({ people: 1100, ports: [dying, crowdHere()] });
    expect(outcome).toMatchObject({ finished: 1100 - 128, unrun: [{ first: 0, end: 128, code: 'worker-lost' }] });
    expect(flags[0]).toContain('persons 0 to 127 were not run (worker-lost: out of memory; ');
  });

  it('a run that was stopped answers no number, before and amid the people', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await crowd({ signal: controller.signal })).toEqual({ kind: 'stopped', people: 60, done: 0 });
    const amid = new AbortController();
    const slow = () => crowdHere(turn);
    const answer = await crowd({
      people: 3000,
      ports: [slow()],
      signal: amid.signal,
      onProgress: (done) => (done >= 1024 ? amid.abort() : undefined),
    });
    expect(answer).toMatchObject({ kind: 'stopped', people: 3000 });
    expect(answer.kind === 'stopped' && answer.done < 3000).toBe(true);
  });

  it('what cannot be asked, in words', async () => {
    await expect(crowd({ people: 0 })).rejects.toThrow('expected 1 to 1000000 people, found 0');
    await expect(crowd({ people: table([column('nowhere/at-all', 'L', [1])]) })).rejects.toThrow(
      'named by facts of the model, found "nowhere/at-all"',
    );
    await expect(runPopulation({ ...tea, structure: 'both' }, { people: 3, ports: ports(1), typical })).rejects.toThrow(
      'expected structure a for many people',
    );
  });
});

describe('the hours of many people', () => {
  it('ascend from 0 to the span, never more than fit, all of the day after the last intake', () => {
    const scenario = fc.record({
      every: fc.integer({ min: 1, max: 48 }),
      times: fc.integer({ min: 1, max: 300 }),
      after: fc.integer({ min: 1, max: 2000 }),
    });
    fc.assert(
      fc.property(scenario, ({ every, times, after }) => {
        const swallowed = Array.from({ length: times }, (_, k) => k * every);
        const last = swallowed.at(-1) ?? 0;
        const { hours, isThinned } = crowdHours(swallowed, last + after);
        expect(hours.length).toBeLessThanOrEqual(mostHours);
        expect([hours[0], hours.at(-1)]).toEqual([0, last + after]);
        expect(hours.every((hour, at) => at === 0 || hour > (hours[at - 1] ?? hour))).toBe(true);
        expect(hours.filter((hour) => hour >= last && hour <= last + Math.min(4, after)).length).toBe(1 + Math.min(40, after * 10));
        if (times === 1 && after < 100) expect(isThinned).toBe(false);
      }),
      { seed: 20261125, numRuns: 100 },
    );
  });
});
