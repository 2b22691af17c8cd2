import { firstAnswer } from '../offline/first-answer.js';
import { openLine } from '../workers/open-line.js';
import type { Line } from '../workers/open-line.js';
import { startWorker } from '../workers/start.js';
import type { Asked, QuestionName, Questions, Told } from './questions.js';

export type JobState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number; readonly isSilent?: boolean }
  | { readonly kind: 'cancelled' }
  /** Lost: how many workers of this question broke off since it was last answered. */
  | { readonly kind: 'broken'; readonly message: string; readonly lost: number };

/** One question at a time; the last answer stays until a better one comes. */
export class Job<Name extends QuestionName> {
  state: JobState = $state.raw({ kind: 'idle' });
  answer: Questions[Name]['answer'] | null = $state.raw(null);

  readonly #name: Name;
  #line: Line<Asked<Name>> | null = null;
  #lost = 0;
  #asked: Questions[Name]['ask'] | undefined;

  constructor(name: Name) {
    this.#name = name;
  }

  /** Asks anew; whatever ran before is ended. */
  ask(ask: Questions[Name]['ask']): void {
    this.#end();
    this.#asked = ask;
    this.state = { kind: 'running', share: 0 };
    this.#line = openLine<Asked<Name>, Told<Name>>(startWorker('jobs'), {
      hear: (told) => this.#hear(told),
      lost: (why) => this.#break(why),
      silent: (isSilent) => {
        if (this.state.kind === 'running') this.state = { ...this.state, isSilent };
      },
    });
    this.#line.post({ name: this.#name, ask });
  }

  /** The last question once more. */
  again(): void {
    if (this.#asked !== undefined) this.ask(this.#asked);
  }

  cancel(): void {
    if (this.#line === null) return;
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
        this.#lost = 0;
        this.state = { kind: 'idle' };
        firstAnswer.given();
        return;
      case 'broken':
        return this.#break(told.message);
      default:
        return told satisfies never;
    }
  }

  #break(message: string): void {
    this.#end();
    this.#lost += 1;
    this.state = { kind: 'broken', message, lost: this.#lost };
  }

  #end(): void {
    this.#line?.end();
    this.#line = null;
  }
}
