import { bind, fingerprintOfModel, provenanceOf } from '../question/index.js';
import type { Binder, Controls, Provenance, Question } from '../question/index.js';
import { Block, piecesPerBlock } from './block.js';
import { Gathering } from './gathering.js';
import type { ChunkDone, Failure, FromWorker, WorkerPort } from './messages.js';
import { blockSpan, pieceSpan } from './plan.js';
import type { Plan } from './plan.js';
import type { EnsembleOptions, EnsembleResult, Unrun } from './terms.js';
import { joined, unrunOf } from './unrun.js';

interface Asked {
  readonly binder: Binder;
  readonly question: Question;
  readonly options: EnsembleOptions;
  readonly plan: Plan;
}

/** Blocks, for each port, that may be in work beyond the oldest one that is not whole. */
const blocksAhead = 4;

/** One ensemble under way: pieces go out to ports, come back into blocks, and blocks become tallies. */
export class UnderWay {
  private readonly asked: Asked;
  private readonly resolve: (result: EnsembleResult) => void;
  private readonly reject: (error: unknown) => void;
  private readonly gathering: Gathering;
  /** The piece each worker holds; null when idle, absent when gone. */
  private readonly holds = new Map<WorkerPort, number | null>();
  /** Blocks that are not whole, or wait for one before them. */
  private readonly blocks = new Map<number, Block>();
  private readonly failures: Failure[] = [];
  private readonly repeated: number[] = [];
  private readonly unrun: Unrun[] = [];
  private controls: Controls | null = null;
  private driver = '';
  private next = 0;
  private nextBlock = 0;
  private persons = 0;
  private ended = false;

  constructor(asked: Asked, resolve: (result: EnsembleResult) => void, reject: (error: unknown) => void) {
    this.asked = asked;
    this.resolve = resolve;
    this.reject = reject;
    this.gathering = new Gathering(asked.plan.rows);
  }

  begin(): void {
    const { ports, setup, signal } = this.asked.options;
    for (const port of ports) {
      this.holds.set(port, null);
      port.onMessage((message) => this.guarded(() => this.hear(port, message)));
      port.onLost((why) => this.guarded(() => this.lose(port, why)));
      port.post({ kind: 'setup', setup });
    }
    signal?.addEventListener('abort', () => this.guarded(() => this.giveUp('cancelled', 'the run was stopped')));
    this.guarded(() => (signal?.aborted === true ? this.giveUp('cancelled', 'the run was stopped') : this.feed()));
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

  /** Pieces go out in order, and not far ahead of the oldest that is still out. */
  private feed(): void {
    const { plan, options } = this.asked;
    for (const [port, held] of this.holds) {
      const ahead = Math.floor(this.next / piecesPerBlock) - this.nextBlock;
      if (held !== null || this.next >= plan.pieces || ahead > blocksAhead * options.ports.length) continue;
      this.holds.set(port, this.next);
      this.send(port, this.next);
      this.next += 1;
    }
    if (this.holds.size === 0) this.giveUp('worker-lost', 'no worker is left');
    else if (this.nextBlock * piecesPerBlock >= plan.pieces) this.finish();
  }

  private send(port: WorkerPort, index: number): void {
    const { binder, question, plan } = this.asked;
    const { first, end } = pieceSpan(plan, index);
    const bound = bind(binder, question, { first, end });
    this.controls ??= bound.batch;
    port.post({ kind: 'chunk', chunk: { index, first, bound, watched: plan.watched, columns: plan.columns, rowBytes: plan.rowBytes } });
  }

  private hear(port: WorkerPort, message: FromWorker): void {
    if (this.holds.get(port) !== message.index) return;
    this.holds.set(port, null);
    if (message.kind === 'chunk-broken') this.forgo(message.index, 'worker-lost', message.message);
    else this.keep(message);
    this.tell(message.index);
    this.feed();
  }

  private lose(port: WorkerPort, why: string): void {
    const held = this.holds.get(port) ?? null;
    this.holds.delete(port);
    port.terminate();
    if (held !== null) {
      this.forgo(held, 'worker-lost', why);
      this.tell(held);
    }
    this.feed();
  }

  private keep(done: ChunkDone): void {
    this.failures.push(...done.failures);
    this.repeated.push(...done.repeated);
    this.driver = done.driver;
    this.put(done.index, done);
  }

  private forgo(index: number, code: Unrun['code'], why: string): void {
    this.unrun.push(unrunOf(pieceSpan(this.asked.plan, index), code, why));
    this.put(index, null);
  }

  /** A piece into its block; a whole block into the tallies, and its columns handed on in order. */
  private put(index: number, done: ChunkDone | null): void {
    const place = Math.floor(index / piecesPerBlock);
    const block = this.blocks.get(place) ?? this.blockAt(place);
    this.blocks.set(place, block);
    block.put(index, done);
    if (block.isWhole && !block.isEmpty) this.gathering.add(block.tallies());
    for (let ready = this.blocks.get(this.nextBlock); ready?.isWhole === true; ready = this.blocks.get(this.nextBlock)) {
      this.handOn(ready);
      this.blocks.delete(this.nextBlock);
      this.nextBlock += 1;
    }
  }

  private blockAt(place: number): Block {
    const { plan } = this.asked;
    const { first, end } = blockSpan(plan, place);
    return new Block(first, end - first, plan.rows);
  }

  private handOn(block: Block): void {
    const {
      options: { onColumns },
      plan,
    } = this.asked;
    const values = plan.columns.length > 0 ? block.columns() : null;
    if (values !== null) onColumns?.({ first: block.first, persons: block.persons, values });
  }

  private tell(index: number): void {
    const { options, plan } = this.asked;
    const { first, end } = pieceSpan(plan, index);
    this.persons += end - first;
    options.onProgress?.(this.persons, plan.persons);
  }

  /** What is out or was never sent is named and left. */
  private giveUp(code: Unrun['code'], why: string): void {
    const out = [...this.holds.values()].filter((index) => index !== null);
    const unsent = Array.from({ length: this.asked.plan.pieces - this.next }, (_, at) => this.next + at);
    for (const index of [...out, ...unsent]) this.forgo(index, code, why);
    this.finish();
  }

  private finish(): void {
    this.end();
    const {
      question,
      options,
      plan: { persons },
    } = this.asked;
    const times = question.requested.length;
    const tallies = this.gathering.whole();
    const unrun = joined(this.unrun);
    const lost = unrun.reduce((sum, { first, end }) => sum + end - first, 0);
    const byPath = options.watched.map((path, row) => [path, tallies.slice(row * times, (row + 1) * times)] as const);
    this.resolve(
      Object.freeze({
        kind: 'ensemble',
        persons,
        finished: persons - this.failures.length - lost,
        unrun,
        failures: [...this.failures].sort((a, b) => a.person - b.person),
        repeated: [...this.repeated].sort((a, b) => a - b),
        times: Float64Array.from(question.requested),
        tallies: Object.freeze(Object.fromEntries(byPath)),
        factors: this.factors(),
        provenance: this.provenance(),
      }),
    );
  }

  private factors(): Readonly<Record<string, number>> {
    const {
      binder,
      options: { watched, columns = [] },
      plan,
    } = this.asked;
    const places = [...plan.watched, ...plan.columns];
    return Object.freeze(Object.fromEntries([...watched, ...columns].map((path, row) => [path, binder.places.outputFactors[places[row]]])));
  }

  private provenance(): Provenance | null {
    const {
      binder: { model },
      plan,
    } = this.asked;
    return this.controls === null
      ? null
      : provenanceOf(model, fingerprintOfModel(model), { name: this.driver }, plan.persons, this.controls);
  }

  private end(): void {
    this.ended = true;
    for (const port of this.asked.options.ports) port.terminate();
  }
}
