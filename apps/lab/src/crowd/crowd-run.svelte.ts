import type { Report, Scenario } from 'speciosa';
import type { PopulationReport } from 'speciosa/crowd';
import { openLine } from '../workers/open-line.js';
import type { Line } from '../workers/open-line.js';
import { startWorker } from '../workers/start.js';
import type { CrowdAnswer, CrowdRequest } from './messages.js';

export type CrowdState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled'; readonly done: number; readonly total: number }
  /** Lost: how many workers broke off since many people were last answered. */
  | { readonly kind: 'broken'; readonly message: string; readonly lost: number };

/** People of one piece of work: more workers than pieces would idle. */
const piecePeople = 128;

/** One run of many people at a time; its answer belongs to the report it was asked with. */
export class CrowdRun {
  state: CrowdState = $state.raw({ kind: 'idle' });
  answer: PopulationReport | null = $state.raw(null);
  /** The typical report that was asked with last. */
  asked: Report | null = $state.raw(null);

  #line: Line<CrowdRequest> | null = null;
  #lost = 0;

  ask(scenario: Scenario, typical: Report, people: number): void {
    this.end();
    this.asked = typical;
    this.state = { kind: 'running', done: 0, total: people };
    this.#line = openLine<CrowdRequest, CrowdAnswer>(startWorker('crowd'), {
      hear: (answer) => this.#hear(answer),
      lost: (why) => this.#break(why),
      // Loading the model on a slow line takes long and says nothing; the bar and Cancel are there.
      silent: () => {},
    });
    const workers = Math.max(1, Math.min(navigator.hardwareConcurrency, Math.ceil(people / piecePeople)));
    this.#line.post({ scenario, typical, people, workers });
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
        this.#lost = 0;
        this.state = { kind: 'idle' };
        return;
      case 'broken':
        return this.#break(message.message);
      default:
        return message satisfies never;
    }
  }

  /** Stays with its question: it is asked again by hand, not by itself, else a worker that always dies would start without end. */
  #break(message: string): void {
    this.#close();
    this.answer = null;
    this.#lost += 1;
    this.state = { kind: 'broken', message, lost: this.#lost };
  }

  #close(): void {
    this.#line?.end();
    this.#line = null;
  }
}
