import { describe, expect, it } from 'vitest';
import { stream } from '../../chance/index.js';
import { compiledDriver } from '../../compile/index.js';
import { emptyAnswers } from '../../kernel/index.js';
import { exp, normalQuantile } from '../../real/index.js';
import type { Model } from '../../model/index.js';
import { plainDriver } from '../../solve/index.js';
import { blockSize, countOf, meanOf, mergeTallies, quantileOf, tally, writeTally } from '../../table/index.js';
import { bind, binderOf } from '../question/index.js';
import type { People, Question } from '../question/index.js';
import { linearModel, saturableModel } from '../classic.testing.js';
import { piecePersons } from './block.js';
import { runEnsemble } from './ensemble.js';
import type { ColumnBlock, EnsembleOptions, EnsembleResult } from './terms.js';
import { portHere } from './here.js';
import type { FromWorker, WorkerPort } from './messages.js';

const model = linearModel();
const binder = binderOf(model);
const watched = ['body/concentration', 'body/amount'];

function crowd(count: number): People {
  const spread = (purpose: string, middle: number) =>
    Array.from({ length: count }, (_, person) => middle * exp(0.3 * normalQuantile(stream({ seed: 7, person, purpose }).nextUnit())));
  return { count, columns: { 'body/clearance': spread('clearance', 1.1), 'body/volume': spread('volume', 20) } };
}

const questionFor = (people: People): Question => ({
  regimen: {
    doses: [
      { state: 'body/depot', amount: 100, time: 0, every: 12, times: 2 },
      { state: 'body/central', amount: 10, time: 3, duration: 2, every: 12, steadyState: 'add' },
    ],
  },
  people,
  end: 24,
  requested: [1, 6, 24],
});
const port = () => portHere(() => ({ driver: compiledDriver(model), pivoting: null }));
const ports = (count: number): WorkerPort[] => Array.from({ length: count }, port);
const ensemble = (question: Question, options: Partial<EnsembleOptions> = {}): Promise<EnsembleResult> =>
  runEnsemble(binder, question, { ports: ports(1), setup: null, watched, ...options });
const bytes = ({ tallies }: EnsembleResult) => Object.values(tallies).flatMap((row) => row.map((one) => [...writeTally(one)].join()));

/** A port across which everything is copied as a host copies it between threads. */
const copied = (inner: WorkerPort): WorkerPort => ({
  ...inner,
  post: (message) => inner.post(structuredClone(message)),
  onMessage: (hear) => inner.onMessage((message) => hear(structuredClone(message))),
});

/** A port whose answers come late, the later the earlier they were due. */
function slowed(inner: WorkerPort, turns: (message: FromWorker) => number): WorkerPort {
  return {
    ...inner,
    onMessage: (hear) =>
      inner.onMessage((message) => {
        let wait = Promise.resolve();
        for (let turn = 0; turn < turns(message); turn += 1) wait = wait.then(() => undefined);
        void wait.then(() => hear(message));
      }),
  };
}

describe('an ensemble', () => {
  const question = questionFor(crowd(2 * blockSize + 300));

  it('gives the same bytes for one worker and for several, in whatever order they answer, and however few persons are in work at once', async () => {
    const one = await ensemble(question);
    const several = await ensemble(question, { ports: ports(3) });
    const scrambled = await ensemble(question, { ports: ports(3).map((inner) => slowed(inner, ({ index }) => 50 * (3 - index))) });
    const narrow = await ensemble(question, { memoryBytes: 110_000 });
    const posted = await ensemble(question, {
      ports: [copied(portHere((setup) => ({ driver: compiledDriver(setup as Model), pivoting: null })))],
      setup: model,
    });
    for (const other of [several, scrambled, narrow, posted]) expect(bytes(other)).toEqual(bytes(one));
    expect(one).toMatchObject({
      finished: question.people?.count,
      failures: [],
      unrun: [],
      repeated: [],
      factors: { 'body/concentration': 1, 'body/amount': 1000 },
      provenance: { model: 'linear', persons: question.people?.count },
    });
  });

  it('tallies exactly what one batch of everyone would have given, pieces or not, without those who failed', async () => {
    const count = blockSize + 200;
    const drawn = crowd(count);
    const broken = (person: number): boolean => person % 113 === 7;
    const people = {
      count,
      columns: {
        ...drawn.columns,
        'body/volume': Array.from(drawn.columns['body/volume'], (value, person) => (broken(person) ? Number.NaN : value)),
      },
    };
    const small = { ...questionFor(people), regimen: { doses: [{ state: 'body/depot', amount: 100, time: 0 }] } };
    const firstBlock = Array.from({ length: blockSize }, (_, person) => person).filter((person) => !broken(person)).length;
    const driver = compiledDriver(model);
    const { tallies } = await ensemble(small, { ports: ports(2) });
    const { batch } = bind(binder, small);
    const answers = emptyAnswers(batch, driver.stateCount, driver.outputCount);
    driver.run(batch, answers);
    watched.forEach((path, output) =>
      small.requested.forEach((_, time) => {
        const values = Float64Array.from(
          { length: count },
          (_person, person) => answers.rows[(person * small.requested.length + time) * driver.outputCount + output],
        ).filter((_value, person) => !broken(person));
        expect(writeTally(tallies[path][time])).toEqual(
          writeTally(mergeTallies(tally(values.slice(0, firstBlock)), tally(values.slice(firstBlock), blockSize))),
        );
      }),
    );
    expect(quantileOf(tallies['body/concentration'][0].histogram, 0.5)).toBeGreaterThan(0);
    expect(meanOf(tallies['body/concentration'][0].sums)).toBeGreaterThan(0);
  });

  it('hands columns on in order of index, and tells how far it is', async () => {
    const blocks: ColumnBlock[] = [];
    const told: number[] = [];
    await ensemble(question, {
      ports: ports(3).map((inner) => slowed(inner, ({ index }) => 50 * (3 - index))),
      columns: ['body/concentration'],
      onColumns: (block) => blocks.push(block),
      onProgress: (done) => told.push(done),
    });
    expect(blocks.map(({ first, persons }) => [first, persons])).toEqual([
      [0, 1024],
      [1024, 1024],
      [2048, 300],
    ]);
    expect(blocks.every(({ values, persons }) => values.length === persons * 3 && values.every(Number.isFinite))).toBe(true);
    expect(told.at(-1)).toBe(question.people?.count);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});

describe('what goes wrong in an ensemble is named', () => {
  it('a person who cannot be run, with index and reason, and is in no tally', async () => {
    const people = crowd(1500);
    const clearance = Array.from(people.columns['body/clearance'], (value, person) => (person === 1200 ? Number.NaN : value));
    const lost = Array.from({ length: 1500 }, (_, person) => (person === 3 ? -1 : 2));
    const plain = {
      ...questionFor({ count: 1500, columns: { ...people.columns, 'body/clearance': clearance, 'body/lag': lost } }),
      regimen: { doses: [{ state: 'body/depot', amount: 100, time: 0, lag: { parameter: 'body/lag' } }] },
    };
    const blocks: ColumnBlock[] = [];
    const { failures, finished, tallies } = await ensemble(plain, { columns: ['body/amount'], onColumns: (block) => blocks.push(block) });
    expect(failures).toMatchObject([
      { person: 3, code: 'bad-input' },
      { person: 1200, code: 'bad-input' },
    ]);
    expect(failures[0].detail).toContain('expected a lag of zero or more');
    expect(failures[1].detail).toContain('body/clearance');
    expect(finished).toBe(1498);
    expect(countOf(tallies['body/amount'][0].sums)).toBe(1498);
    expect(tallies['body/amount'][0].histogram.notNumbers).toBe(0);
    expect(blocks[0].values.slice(9, 12)).toEqual(new Float64Array(3).fill(Number.NaN));
  });

  it('a person whose integration fails, with time and code', async () => {
    const { failures } = await ensemble({ ...questionFor(crowd(3)), maxSteps: 4 });
    expect(failures.map(({ person, code }) => [person, code])).toEqual([
      [0, 'no-steady-state'],
      [1, 'no-steady-state'],
      [2, 'no-steady-state'],
    ]);
    const plain = await ensemble({
      ...questionFor(crowd(3)),
      regimen: { doses: [{ state: 'body/depot', amount: 1, time: 0 }] },
      maxSteps: 4,
    });
    expect(plain.failures.map(({ code }) => code)).toEqual(['too-many-steps', 'too-many-steps', 'too-many-steps']);
    expect(plain.failures.every(({ time }) => time > 0 && time < 24)).toBe(true);
  });

  it('a person without a steady state beside others who have one', async () => {
    const bends = saturableModel();
    const most = [10, 10, 1, 10];
    const result = await runEnsemble(
      binderOf(bends),
      {
        regimen: { doses: [{ state: 'body/central', amount: 60, time: 2, every: 12, steadyState: 'reset' }] },
        people: { count: 4, columns: { 'body/most': most } },
        end: 24,
        requested: [24],
      },
      {
        ports: [portHere(() => ({ driver: compiledDriver(bends), pivoting: () => plainDriver(bends, { pivoting: 'rows' }) }))],
        setup: null,
        watched: ['body/concentration'],
      },
    );
    expect(result.failures).toMatchObject([{ person: 2, code: 'no-steady-state', time: 2 }]);
    expect(result.finished).toBe(3);
  });

  it('a worker that is lost, with the persons it held; the others go on', async () => {
    const question = questionFor(crowd(2 * blockSize + 300));
    let lose: (why: string) => void = () => {};
    const dying: WorkerPort = {
      post: ({ kind }) => {
        if (kind === 'chunk') void Promise.resolve().then(() => lose('out of memory'));
      },
      onMessage: () => {},
      onLost: (hear) => (lose = hear),
      terminate: () => {},
    };
    const result = await ensemble(question, { ports: [dying, port()] });
    expect(result.unrun).toEqual([
      {
        first: 0,
        end: piecePersons,
        code: 'worker-lost',
        detail: 'out of memory; the worker that held this person ended; run again, with fewer workers if memory was short',
      },
    ]);
    expect(result.finished).toBe(2 * blockSize + 300 - piecePersons);
    const alone = await ensemble(question, { ports: [dying] });
    expect(alone.unrun.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(2348);
    expect(alone.finished).toBe(0);
  });

  it('a run that is stopped, with everyone who was not reached', async () => {
    const listeners: (() => void)[] = [];
    const signal = { aborted: false, addEventListener: (_: 'abort', listener: () => void) => void listeners.push(listener) };
    const question = questionFor(crowd(3 * blockSize));
    const result = await ensemble(question, {
      signal,
      onProgress: (done) => done === 1024 && void Promise.resolve().then(() => listeners.forEach((listener) => listener())),
    });
    expect(result.unrun).toMatchObject([{ code: 'cancelled', end: 3072 }]);
    expect(result.finished + result.unrun[0].end - result.unrun[0].first).toBe(3072);
    const never = await ensemble(question, { signal: { ...signal, aborted: true } });
    expect(never).toMatchObject({ finished: 0, unrun: [{ first: 0, end: 3072, code: 'cancelled' }] });
  });

  it('a request that means nothing, before anything runs', async () => {
    const question = questionFor(crowd(3));
    expect(() => ensemble(question, { ports: [] })).toThrow('one worker or more');
    expect(() => ensemble(question, { watched: ['body/concentrations'] })).toThrow('expected the path of an output');
    expect(() => ensemble(question, { memoryBytes: 1000 })).toThrow('watch fewer');
    await expect(ensemble({ ...question, regimen: { doses: [{ state: 'nowhere', amount: 1, time: 0 }] } })).rejects.toThrow(
      'expected the path of a state',
    );
  });
});
