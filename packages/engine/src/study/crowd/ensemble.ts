import { blockSize } from '../../table/index.js';
import type { Tally } from '../../table/index.js';
import { bind, fingerprintOfModel, provenanceOf } from '../question/index.js';
import type { Binder, Controls, Provenance, Question } from '../question/index.js';
import { Gathering } from './gathering.js';
import type { ChunkDone, Failure, FromWorker, WorkerPort } from './messages.js';

/** Anything like an AbortSignal. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** The requested values of one block of persons, in order of index. */
export interface ColumnBlock {
  readonly first: number;
  readonly persons: number;
  /** persons x columns x requested times, coherent units; NaN for those who failed. */
  readonly values: Float64Array;
}

export interface EnsembleOptions {
  /** Workers, one port each; results do not depend on how many. They are terminated at the end. */
  readonly ports: readonly WorkerPort[];
  /** Posted once to every worker, for its `makeMotion` to read: an image, or a model. */
  readonly setup: unknown;
  /** Paths of the outputs that are tallied at every requested time. */
  readonly watched: readonly string[];
  /** Paths of the outputs whose values are handed to `onColumns`. */
  readonly columns?: readonly string[];
  readonly onColumns?: (block: ColumnBlock) => void;
  /** Persons finished or failed, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: CancelSignal;
  /** What one worker may hold at once, 256 MiB unless said. RangeError when the watched values alone do not fit. */
  readonly memoryBytes?: number;
}

export const defaultMemoryBytes = 256 * 1024 * 1024;

/** Persons first .. end - 1, of whom nothing is known. */
export interface Unrun {
  readonly first: number;
  readonly end: number;
  readonly code: 'worker-lost' | 'cancelled';
  readonly detail: string;
}

export interface EnsembleResult {
  readonly kind: 'ensemble';
  readonly persons: number;
  /** Who is in the tallies; persons = finished + failures + those unrun. */
  readonly finished: number;
  /** Everyone who failed, by index. */
  readonly failures: readonly Failure[];
  readonly unrun: readonly Unrun[];
  /** Who was run with row pivoting after a weak pivot. */
  readonly repeated: readonly number[];
  readonly times: Float64Array;
  /** By path of the output, one for each requested time; coherent units. */
  readonly tallies: Readonly<Record<string, readonly Tally[]>>;
  /** By path of the output: divide by it to read in the output's own unit. */
  readonly factors: Readonly<Record<string, number>>;
  /** Null when no block was ever sent. */
  readonly provenance: Provenance | null;
}

/**
 * Runs all people of a question over the workers it is handed, in blocks of 1,024 by index. Nothing
 * of a person is kept but counts, block sums and what `columns` asks for. The result is the same
 * bytes for any number of workers, in whatever order their blocks come back. A worker that is lost
 * loses the block it held, by name; the others go on. Throws RangeError for a request that means nothing.
 */
export function runEnsemble(binder: Binder, question: Question, options: EnsembleOptions): Promise<EnsembleResult> {
  const plan = planOf(binder, question, options);
  return new Promise((resolve, reject) => {
    const run = new Run(binder, question, options, plan, resolve, reject);
    run.begin();
  });
}

interface Plan {
  readonly persons: number;
  readonly blocks: number;
  readonly watched: readonly number[];
  readonly columns: readonly number[];
  readonly rowBytes: number;
}

function planOf({ model }: Binder, question: Question, { ports, watched, columns = [], memoryBytes = defaultMemoryBytes }: EnsembleOptions): Plan {
  if (ports.length === 0) throw new RangeError('expected one worker or more, found none; hand over a port');
  const place = (path: string): number => {
    const found = model.outputs.findIndex((output) => output.path === path);
    if (found < 0) throw new RangeError(`expected the path of an output, found "${path}"; the model has ${model.outputs.map((output) => output.path).join(', ') || 'none'}`);
    return found;
  };
  const persons = question.people?.count ?? 1;
  const kept = 8 * blockSize * question.requested.length * (watched.length + columns.length);
  if (kept > memoryBytes / 2)
    throw new RangeError(`expected the watched values of ${blockSize} persons within ${memoryBytes / 2} bytes, found ${kept}; watch fewer outputs or times, or allow more`);
  return { persons, blocks: Math.ceil(persons / blockSize), watched: watched.map(place), columns: columns.map(place), rowBytes: memoryBytes / 4 };
}

/** One ensemble under way. */
class Run {
  private readonly binder: Binder;
  private readonly question: Question;
  private readonly options: EnsembleOptions;
  private readonly plan: Plan;
  private readonly resolve: (result: EnsembleResult) => void;
  private readonly reject: (error: unknown) => void;
  private readonly gathering: Gathering;
  /** The block each worker holds; null when idle, absent when gone. */
  private readonly holds = new Map<WorkerPort, number | null>();
  private readonly waiting = new Map<number, ChunkDone | null>();
  private readonly unrun: Unrun[] = [];
  private controls: Controls | null = null;
  private next = 0;
  private nextColumns = 0;
  private persons = 0;
  private ended = false;

  constructor(binder: Binder, question: Question, options: EnsembleOptions, plan: Plan, resolve: (result: EnsembleResult) => void, reject: (error: unknown) => void) {
    this.binder = binder;
    this.question = question;
    this.options = options;
    this.plan = plan;
    this.resolve = resolve;
    this.reject = reject;
    this.gathering = new Gathering(plan.watched.length * question.requested.length);
  }

  begin(): void {
    const { ports, setup, signal } = this.options;
    for (const port of ports) {
      this.holds.set(port, null);
      port.onMessage((message) => this.guarded(() => this.hear(port, message)));
      port.onLost((why) => this.guarded(() => this.lose(port, why)));
      port.post({ kind: 'setup', setup });
    }
    signal?.addEventListener('abort', () => this.guarded(() => this.cancel()));
    this.guarded(() => (signal?.aborted === true ? this.cancel() : this.feed()));
  }

  /** A question that means nothing is found out when its persons are bound: it ends everything. */
  private guarded(act: () => void): void {
    if (this.ended) return;
    try {
      act();
    } catch (error) {
      this.end();
      this.reject(error);
    }
  }

  /** Blocks go out in order, and not far ahead of the oldest that is still out. */
  private feed(): void {
    for (const [port, held] of this.holds) {
      if (held !== null || this.next >= this.plan.blocks || this.next - this.nextColumns > 4 * this.options.ports.length) continue;
      this.holds.set(port, this.next);
      this.send(port, this.next);
      this.next += 1;
    }
    if (this.holds.size === 0) this.giveUp('worker-lost', 'no worker is left');
    else if (this.nextColumns === this.plan.blocks) this.finish();
  }

  private send(port: WorkerPort, index: number): void {
    const { first, end } = this.spanOf(index);
    const { watched, columns, rowBytes } = this.plan;
    const bound = bind(this.binder, this.question, { first, end });
    this.controls ??= bound.batch;
    port.post({ kind: 'chunk', chunk: { index, first, bound, watched, columns, rowBytes } });
  }

  private spanOf(index: number): { readonly first: number; readonly end: number } {
    return { first: index * blockSize, end: Math.min(this.plan.persons, (index + 1) * blockSize) };
  }

  private hear(port: WorkerPort, message: FromWorker): void {
    if (this.holds.get(port) !== message.index) return;
    this.holds.set(port, null);
    if (message.kind === 'chunk-broken') this.forgo(message.index, message.message);
    else this.arrive(message.index, message);
    this.feed();
  }

  private lose(port: WorkerPort, why: string): void {
    const held = this.holds.get(port) ?? null;
    this.holds.delete(port);
    if (held !== null) this.forgo(held, why);
    this.feed();
  }

  private forgo(index: number, detail: string): void {
    this.unrun.push({ ...this.spanOf(index), code: 'worker-lost', detail });
    this.arrive(index, null);
  }

  /** Tallies are merged as they come, columns handed on in order of index. */
  private arrive(index: number, done: ChunkDone | null): void {
    if (done !== null) this.gathering.add(done);
    this.waiting.set(index, done);
    const { first, end } = this.spanOf(index);
    this.persons += end - first;
    this.options.onProgress?.(this.persons, this.plan.persons);
    for (let ready = this.waiting.get(this.nextColumns); ready !== undefined; ready = this.waiting.get(this.nextColumns)) {
      const span = this.spanOf(this.nextColumns);
      if (ready !== null && this.plan.columns.length > 0) this.options.onColumns?.({ first: span.first, persons: span.end - span.first, values: ready.columns });
      this.waiting.delete(this.nextColumns);
      this.nextColumns += 1;
    }
  }

  private cancel(): void {
    this.giveUp('cancelled', 'the run was stopped');
  }

  /** What is out or was never sent is named and left. */
  private giveUp(code: Unrun['code'], detail: string): void {
    const out = [...this.holds.values()].filter((index) => index !== null);
    for (const index of out) this.unrun.push({ ...this.spanOf(index), code, detail });
    if (this.next < this.plan.blocks) this.unrun.push({ first: this.next * blockSize, end: this.plan.persons, code, detail });
    this.finish();
  }

  private finish(): void {
    this.end();
    const { persons } = this.plan;
    const { requested } = this.question;
    const { tallies, failures, repeated, driver } = this.gathering.whole();
    const unrun = joined(this.unrun);
    const lost = unrun.reduce((sum, { first, end }) => sum + end - first, 0);
    const byPath = this.options.watched.map((path, row) => [path, tallies.slice(row * requested.length, (row + 1) * requested.length)] as const);
    this.resolve(Object.freeze({
      kind: 'ensemble', persons, finished: persons - failures.length - lost, failures, unrun, repeated,
      times: Float64Array.from(requested), tallies: Object.freeze(Object.fromEntries(byPath)), factors: this.factors(), provenance: this.provenance(driver),
    }));
  }

  private factors(): Readonly<Record<string, number>> {
    const { watched, columns = [] } = this.options;
    const places = [...this.plan.watched, ...this.plan.columns];
    return Object.freeze(Object.fromEntries([...watched, ...columns].map((path, row) => [path, this.binder.places.outputFactors[places[row]]])));
  }

  private provenance(name: string): Provenance | null {
    const { model } = this.binder;
    return this.controls === null ? null : provenanceOf(model, fingerprintOfModel(model), { name }, this.plan.persons, this.controls);
  }

  private end(): void {
    this.ended = true;
    for (const port of this.options.ports) port.terminate();
  }
}

/** Spans by index, neighbours of one fate made one. */
function joined(unrun: readonly Unrun[]): Unrun[] {
  const sorted = [...unrun].sort((a, b) => a.first - b.first);
  const whole: Unrun[] = [];
  for (const one of sorted) {
    const before = whole.at(-1);
    if (before !== undefined && before.end === one.first && before.code === one.code && before.detail === one.detail) whole[whole.length - 1] = { ...before, end: one.end };
    else whole.push(one);
  }
  return whole;
}
