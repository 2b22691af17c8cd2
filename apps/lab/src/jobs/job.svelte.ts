import type { Asked, QuestionName, Questions, Told } from './questions.js';

export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly message: string };

const startWorker = (): Worker => new Worker(new URL('./jobs.worker.ts', import.meta.url), { type: 'module', name: 'speciosa jobs' });

/** One question at a time; the last answer stays until a better one comes. */
export class Job<Name extends QuestionName> {
  state: JobState = $state.raw({ kind: 'idle' });
  answer: Questions[Name]['answer'] | null = $state.raw(null);

  readonly #name: Name;
  #worker: Worker | null = null;

  constructor(name: Name) {
    this.#name = name;
  }

  /** Asks anew; whatever ran before is ended. */
  ask(ask: Questions[Name]['ask']): void {
    this.#end();
    const worker = startWorker();
    this.#worker = worker;
    this.state = { kind: 'running', share: 0 };
    worker.onmessage = ({ data }: MessageEvent<Told<Name>>) => this.#hear(data);
    worker.onerror = (event) => this.#break(event.message || 'the worker stopped');
    worker.postMessage({ name: this.#name, ask } satisfies Asked<Name>);
  }

  cancel(): void {
    if (this.#worker === null) return;
    this.#end();
    this.state = { kind: 'cancelled' };
  }

  #hear(told: Told<Name>): void {
    switch (told.kind) {
      case 'progress':
        this.state = { kind: 'running', share: told.done / told.total };
        return;
      case 'answer':
        this.#end();
        this.answer = told.answer;
        this.state = { kind: 'idle' };
        return;
      case 'broken':
        return this.#break(told.message);
      default:
        return told satisfies never;
    }
  }

  #break(message: string): void {
    this.#end();
    this.state = { kind: 'broken', message };
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
