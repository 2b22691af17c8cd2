import type { Report, Scenario } from 'speciosa';
import type { PopulationReport } from 'speciosa/crowd';
import type { CrowdAnswer, CrowdRequest } from './messages.js';

export type CrowdState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled'; readonly done: number; readonly total: number }
  | { readonly kind: 'broken'; readonly message: string };

/** People of one piece of work: more workers than pieces would idle. */
const piecePeople = 128;

const startWorker = (): Worker => new Worker(new URL('./crowd.worker.ts', import.meta.url), { type: 'module', name: 'speciosa crowd' });

/** One run of many people at a time; its answer belongs to the report it was asked with. */
export class CrowdRun {
  state: CrowdState = $state.raw({ kind: 'idle' });
  answer: PopulationReport | null = $state.raw(null);
  /** The typical report that was asked with last. */
  asked: Report | null = $state.raw(null);

  #worker: Worker | null = null;

  ask(scenario: Scenario, typical: Report, people: number): void {
    this.end();
    this.asked = typical;
    this.state = { kind: 'running', done: 0, total: people };
    const worker = startWorker();
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<CrowdAnswer>) => this.#hear(data);
    worker.onerror = (event) => this.#break(event.message || 'the worker stopped');
    const workers = Math.max(1, Math.min(navigator.hardwareConcurrency, Math.ceil(people / piecePeople)));
    worker.postMessage({ scenario, typical, people, workers } satisfies CrowdRequest);
  }

  cancel(): void {
    if (this.state.kind !== 'running') return;
    const { done, total } = this.state;
    this.end();
    this.state = { kind: 'cancelled', done, total };
  }

  /** Ends whatever runs and forgets what was answered. */
  end(): void {
    this.#close();
    this.answer = null;
    this.asked = null;
    this.state = { kind: 'idle' };
  }

  #hear(message: CrowdAnswer): void {
    switch (message.kind) {
      case 'progress':
        this.state = { kind: 'running', done: message.done, total: message.total };
        return;
      case 'answer':
        this.#close();
        this.answer = message.report;
        this.state = { kind: 'idle' };
        return;
      case 'broken':
        return this.#break(message.message);
      default:
        return message satisfies never;
    }
  }

  #break(message: string): void {
    this.end();
    this.state = { kind: 'broken', message };
  }

  #close(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
