import { population, spreadFacts } from '@speciosa/people';
import { fact } from '@speciosa/evidence';
import { bandOfTallies } from '@speciosa/engine/analyse';
import { runEnsemble } from '@speciosa/engine/study';
import type { CancelSignal, EnsembleResult } from '@speciosa/engine/study';
import type { Table } from '@speciosa/engine/table';
import { fingerprint } from '../fingerprint.js';
import type { Report } from '../report.js';
import { runInSteps } from '../run/index.js';
import type { Scenario } from '../scenario/index.js';
import { crowdAbsoluteTolerance, crowdBench, crowdRelativeTolerance, questionOf, setupOf } from './bench.js';
import type { CrowdBench, PlacedMeasure } from './bench.js';
import { MeasureTallies, quantilesOf } from './gather.js';
import { enginePort } from './port.js';
import type { CrowdPort } from './port.js';
import { probabilities } from './report.js';
import type { PeopleBand, PeopleMetric, PopulationManifest, PopulationOutcome, PopulationReport, Stopped } from './report.js';
import { crowdFlags, crowdSentence } from './say.js';

export interface PopulationOptions {
  /** How many are drawn, 1 to 1,000,000; or a table of people of your own, columns named by facts. */
  readonly people: number | Table;
  /** One port a worker; they are terminated at the end. The numbers do not depend on how many. */
  readonly ports: readonly CrowdPort[];
  /** Whole, 0 to 2^32 - 1; the scenario's own seed unless said. */
  readonly seed?: number;
  /** The report of the typical adult of this very scenario, when it is at hand; else it is run first. */
  readonly typical?: Report;
  /** People done, of all; while the typical adult is run first, none. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: CancelSignal;
  /** Waited for between the steps of the typical run; a host that must hear a click hands over its timer. */
  readonly breathe?: () => Promise<void>;
  /** What one worker may hold at once, 256 MiB unless said. */
  readonly memoryBytes?: number;
}

/**
 * Runs a checked scenario for many virtual adults.
 *
 * @returns quantiles over people, of curves and of each person's numbers; or that it was stopped. A person who failed and
 * the people of a worker that was lost are named in `outcome` and in `flags`, and are in no number.
 * Throws RangeError for a number of people, a seed or columns that mean nothing.
 */
export async function runPopulation(scenario: Scenario, options: PopulationOptions): Promise<PopulationReport | Stopped> {
  const { seed = scenario.seed, people: asked, signal } = options;
  try {
    const bench = crowdBench(scenario);
    const people = typeof asked === 'number' ? population(asked, seed) : asked;
    const question = questionOf(bench, people);
    const typical = options.typical ?? (await typicalOf(scenario, people.rows, options));
    if (typical === null) return stopped(people.rows, 0, options.ports);
    const tallies = new MeasureTallies(bench.measures.length);
    const paths = bench.curves.map(({ path }) => path);
    const progress = progressOver(options, people.rows);
    const result = await runEnsemble(bench.binder, question, {
      ports: options.ports.map((port, at) => enginePort(port, (persons) => progress.underWay(at, persons))),
      setup: setupOf(bench),
      watched: paths,
      columns: paths,
      onColumns: (block) => tallies.add(block),
      onProgress: progress.done,
      ...(signal === undefined ? {} : { signal }),
      ...(options.memoryBytes === undefined ? {} : { memoryBytes: options.memoryBytes }),
    });
    if (result.unrun.some(({ code }) => code === 'cancelled')) return stopped(people.rows, result.finished + result.failures.length, []);
    return reportOf({ bench, result, tallies, typical, seed, source: typeof asked === 'number' ? 'drawn' : 'handed in' });
  } catch (error) {
    options.ports.forEach((port) => port.terminate());
    throw error;
  }
}

function stopped(people: number, done: number, ports: readonly CrowdPort[]): Stopped {
  ports.forEach((port) => port.terminate());
  return { kind: 'stopped', people, done };
}

/** The typical adult, or null when the run was stopped meanwhile. */
async function typicalOf(scenario: Scenario, total: number, { signal, breathe, onProgress }: PopulationOptions): Promise<Report | null> {
  const steps = runInSteps(scenario);
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done === true) return next.value;
    onProgress?.(0, total);
    await breathe?.();
    if (signal?.aborted === true) return null;
  }
}

/** People of finished blocks, and of those under way in each worker. */
function progressOver({ onProgress, ports }: PopulationOptions, total: number) {
  const underWay = ports.map(() => 0);
  let finished = 0;
  const tell = (): void =>
    onProgress?.(
      Math.min(
        total,
        underWay.reduce((sum, persons) => sum + persons, finished),
      ),
      total,
    );
  return {
    underWay: (port: number, persons: number): void => {
      underWay[port] = persons;
      if (persons > 0) tell();
    },
    done: (persons: number): void => {
      finished = persons;
      tell();
    },
  };
}

interface Ran {
  readonly bench: CrowdBench;
  readonly result: EnsembleResult;
  readonly tallies: MeasureTallies;
  readonly typical: Report;
  readonly seed: number;
  readonly source: 'drawn' | 'handed in';
}

function reportOf(ran: Ran): PopulationReport {
  const { bench, result, typical, source } = ran;
  const outcome: PopulationOutcome = {
    people: result.persons,
    finished: result.finished,
    failures: result.failures,
    unrun: result.unrun,
    repeated: result.repeated,
  };
  const metrics = bench.measures.map((measure) => metricOf(measure, ran));
  const bands = bandsOf(ran);
  return {
    kind: 'population',
    title: typical.title,
    manifest: manifestOf(ran, metrics, bands),
    outcome,
    metrics,
    bands,
    typical,
    flags: crowdFlags(typical, outcome, { isThinned: bench.hours.isThinned, isDrawn: source === 'drawn' }),
    sentence: crowdSentence(typical.title, metrics, outcome),
    notice: typical.notice,
  };
}

function metricOf({ name, unit, curve: { analyte, matrix }, at }: PlacedMeasure, { tallies, result, typical, source }: Ran): PeopleMetric {
  const quantiles = quantilesOf(tallies.at(at));
  const same = typical.metrics.find((metric) => metric.name === name && metric.analyte === analyte && metric.matrix === matrix);
  const { finished } = result;
  return {
    name,
    analyte,
    matrix,
    unit,
    statistic: 'people',
    people: finished,
    ...quantiles,
    // A number that the typical run cannot tag rests on what nobody has judged.
    kind: same?.kind ?? 'assumed',
    interval:
      finished === 0
        ? { absent: 'nobody finished' }
        : { low: quantiles.p5, high: quantiles.p95, level: 0.9, of: 'people', draws: finished },
    facts: [...new Set([...(same?.facts ?? []), ...(source === 'drawn' ? spreadFacts : [])])].sort(),
  };
}

function bandsOf({ bench, result }: Ran): readonly PeopleBand[] {
  const { hours } = bench.hours;
  return bench.curves.map(({ path, name, analyte, matrix, unit }) => {
    const { quantiles } = bandOfTallies(hours, result.tallies[path] ?? [], probabilities, result.factors[path] ?? Number.NaN);
    const row = (at: number): readonly number[] => Array.from(quantiles[at] ?? []);
    return { name, analyte, matrix, unit, timeHours: hours, p5: row(0), p25: row(1), p50: row(2), p75: row(3), p95: row(4) };
  });
}

function manifestOf(
  { typical, result, seed, source }: Ran,
  metrics: readonly PeopleMetric[],
  bands: readonly PeopleBand[],
): PopulationManifest {
  const spreads = spreadFacts.map(fact).map(({ id, value, unit }) => `${id} ${value} ${unit}`);
  return {
    ...typical.manifest,
    seed,
    solver: result.provenance?.driver ?? typical.manifest.solver,
    relativeTolerance: crowdRelativeTolerance,
    absoluteTolerance: crowdAbsoluteTolerance,
    people: { count: result.persons, seed, source, spreadFactsHash: fingerprint(spreads.join('\n')) },
    answers: fingerprint(JSON.stringify([metrics, bands])),
  };
}
