import { findScenario, readScenario } from 'speciosa';
import { describe, expect, it } from 'vitest';
import { latestRun } from './latest-run.js';
import type { Result, RunAnswer, RunRequest } from './protocol.js';

/** A worker that answers when told to, as a slow one would. */
class SlowWorker {
  static readonly all: SlowWorker[] = [];
  readonly asked: RunRequest[] = [];
  isEnded = false;
  onmessage: ((event: { data: RunAnswer }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;

  constructor() {
    SlowWorker.all.push(this);
  }
  postMessage(request: RunRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: RunAnswer): void {
    this.onmessage?.({ data });
  }
}

const read = readScenario(findScenario('tea-2g') ?? '', 'tea-2g');
const scenario = read.ok
  ? read.scenario
  : ((): never => {
      throw new Error('tea-2g does not read');
    })();

const begin = () => {
  SlowWorker.all.length = 0;
  const heard: string[] = [];
  const listener = (name: string) => ({
    progress: (done: number) => {
      heard.push(`${name} progress ${done}`);
    },
    preview: () => {},
    result: () => {
      heard.push(`${name} result`);
    },
    broken: (message: string) => {
      heard.push(`${name} broken ${message}`);
    },
    silent: () => {},
  });
  return { run: latestRun(() => new SlowWorker() as unknown as Worker), heard, listener };
};

const result = (id: number): RunAnswer => ({ kind: 'result', id, result: {} as Result });

describe('latestRun', () => {
  it('ends the worker of a stale run and never lets its answer through', () => {
    const { run, heard, listener } = begin();
    run.ask(scenario, listener('first'));
    const [first] = SlowWorker.all;
    run.ask(scenario, listener('second'));
    expect(first?.isEnded).toBe(true);
    first?.answer(result(first.asked[0]?.id ?? 0));
    const second = SlowWorker.all.at(-1);
    second?.answer(result(second.asked[0]?.id ?? 0));
    expect(heard).toEqual(['second result']);
  });

  it('keeps a worker that has answered: the next run starts warm', () => {
    const { run, heard, listener } = begin();
    run.ask(scenario, listener('first'));
    const [worker] = SlowWorker.all;
    worker?.answer({ kind: 'progress', id: worker.asked[0]?.id ?? 0, done: 1, total: 2 });
    worker?.answer(result(worker.asked[0]?.id ?? 0));
    run.ask(scenario, listener('second'));
    expect(SlowWorker.all.length).toBe(1);
    worker?.answer(result(worker.asked[1]?.id ?? 0));
    expect(heard).toEqual(['first progress 1', 'first result', 'second result']);
  });

  it('drops the answer of a run that was cancelled', () => {
    const { run, heard, listener } = begin();
    run.ask(scenario, listener('first'));
    run.cancel();
    const [worker] = SlowWorker.all;
    worker?.answer(result(worker.asked[0]?.id ?? 0));
    expect(heard).toEqual([]);
  });

  it.each([
    [{ message: 'out of memory' }, 'first broken out of memory'],
    [{}, 'first broken the script of the worker could not be loaded'],
  ])('says why a worker died (%o), ends it, and asks a fresh one the next time', (event, said) => {
    const { run, heard, listener } = begin();
    run.ask(scenario, listener('first'));
    const [dead] = SlowWorker.all;
    dead?.onerror?.(event);
    expect(dead?.isEnded).toBe(true);
    run.ask(scenario, listener('second'));
    expect(SlowWorker.all.length).toBe(2);
    const fresh = SlowWorker.all.at(-1);
    fresh?.answer(result(fresh.asked[0]?.id ?? 0));
    expect(heard).toEqual([said, 'second result']);
  });

  it('says what broke, and can be asked again', () => {
    const { run, heard, listener } = begin();
    run.ask(scenario, listener('first'));
    const [worker] = SlowWorker.all;
    worker?.answer({ kind: 'broken', id: worker.asked[0]?.id ?? 0, message: 'no memory' });
    run.ask(scenario, listener('second'));
    expect(worker?.asked.length).toBe(2);
    expect(heard).toEqual(['first broken no memory']);
  });
});
