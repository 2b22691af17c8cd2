import { latestRun } from './compute/latest-run.js';
import type { Result } from './compute/protocol.js';
import { defaultChoices } from './try/choices.js';
import type { Choices } from './try/choices.js';
import { scenarioOf } from './try/scenario-of.js';
import type { Complaints } from './try/scenario-of.js';
import { defaultView, readLink, writeLink } from './try/share-link.js';
import type { View } from './try/share-link.js';

/** Typing settles before a run starts; long enough for a second digit, short enough to feel at once. */
const settleMilliseconds = 180;

export type Activity =
  { readonly kind: 'idle' } | { readonly kind: 'running'; readonly share: number } | { readonly kind: 'broken'; readonly message: string };

/** What the page knows: the controls, what is wrong with them, and the last result, which stays until a better one comes. */
export class LabState {
  choices: Choices = $state.raw(defaultChoices);
  view: View = $state.raw(defaultView);
  complaints: Complaints = $state.raw({});
  result: Result | null = $state.raw(null);
  activity: Activity = $state.raw({ kind: 'idle' });
  linkMessage = $state('');
  /** The result on the page belongs to other controls than those shown. */
  isStale = $state(false);

  #runner = latestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ownHash = '';

  constructor() {
    this.#openLink();
    addEventListener('hashchange', () => {
      if (location.hash !== this.#ownHash) this.#openLink();
    });
  }

  choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    this.linkMessage = '';
    this.isStale = this.result !== null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), settleMilliseconds);
  }

  look(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.#writeLink();
  }

  #openLink(): void {
    const link = readLink(location.hash);
    this.linkMessage = link.kind === 'wrong' ? link.message : '';
    this.choices = link.kind === 'shared' ? link.choices : defaultChoices;
    this.view = link.kind === 'shared' ? link.view : defaultView;
    this.#begin();
  }

  #begin(): void {
    const judged = scenarioOf(this.choices);
    this.complaints = judged.ok ? {} : judged.complaints;
    this.isStale = this.result !== null;
    if (!judged.ok) {
      this.#runner.cancel();
      this.activity = { kind: 'idle' };
      return;
    }
    this.activity = { kind: 'running', share: 0 };
    this.#runner.ask(judged.scenario, {
      progress: (done, total) => {
        this.activity = { kind: 'running', share: done / total };
      },
      preview: (result) => {
        this.result = result;
        this.isStale = false;
      },
      result: (result) => this.#take(result),
      broken: (message) => {
        this.activity = { kind: 'broken', message };
      },
    });
  }

  #take(result: Result): void {
    this.result = result;
    this.isStale = false;
    this.activity = { kind: 'idle' };
    this.#writeLink();
  }

  /** A wrong link stays in the address until something is chosen, so that it can be mended. */
  #writeLink(): void {
    const judged = scenarioOf(this.choices);
    if (!judged.ok || this.linkMessage !== '') return;
    this.#ownHash = writeLink(judged.scenario, this.view);
    history.replaceState(null, '', this.#ownHash);
  }
}
