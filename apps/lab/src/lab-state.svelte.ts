import type { Scenario } from 'speciosa';
import { firstAnswer } from './offline/first-answer.js';
import { latestRun } from './compute/latest-run.js';
import type { Result } from './compute/protocol.js';
import { defaultChoices } from './try/choices.js';
import type { Choices } from './try/choices.js';
import { controlsOf } from './open/controls-of.js';
import { openFile } from './open/open-file.js';
import { scenarioOf } from './try/scenario-of.js';
import type { Complaints, ScenarioOrComplaints } from './try/scenario-of.js';
import { defaultView, readLink, writeLink } from './try/share-link.js';
import type { View } from './try/share-link.js';

/** Typing settles before a run starts; long enough for a second digit, short enough to feel at once. */
const settleMilliseconds = 180;

export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number; readonly isSilent: boolean }
  /** Lost: how many workers broke off since the last result. */
  | { readonly kind: 'broken'; readonly message: string; readonly lost: number };

/** A scenario that is run as it is written, since the controls cannot show it. */
export interface Opened {
  /** Its file, or "a shared link". */
  readonly where: string;
  readonly scenario: Scenario;
}

/** Why a file was not opened. */
export interface Refused {
  readonly where: string;
  readonly complaints: readonly string[];
}

/** What the page knows: the controls, what is wrong with them, and the last result, which stays until a better one comes. */
export class LabState {
  choices: Choices = $state.raw(defaultChoices);
  view: View = $state.raw(defaultView);
  complaints: Complaints = $state.raw({});
  result: Result | null = $state.raw(null);
  activity: Activity = $state.raw({ kind: 'idle' });
  linkMessage = $state('');
  opened: Opened | null = $state.raw(null);
  refused: Refused | null = $state.raw(null);
  /** The result on the page belongs to other controls than those shown. */
  isStale = $state(false);

  #runner = latestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ownHash = '';
  #lost = 0;

  constructor() {
    this.#openLink();
    addEventListener('hashchange', () => {
      if (location.hash !== this.#ownHash) this.#openLink();
    });
  }

  choose(change: Partial<Choices>): void {
    this.choices = { ...this.choices, ...change };
    this.#forget();
    this.isStale = this.result !== null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#begin(), settleMilliseconds);
  }

  look(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.#writeLink();
  }

  /** Runs a scenario file; a wrong one changes nothing but says why. */
  async open(file: File): Promise<void> {
    const read = await openFile(file);
    if (!read.ok) {
      this.refused = read;
      return;
    }
    this.#forget();
    this.#show(read.scenario, read.where);
    this.#begin();
  }

  /** Back to the controls as they stand. */
  close(): void {
    this.#forget();
    this.#begin();
  }

  /** The same question once more, with a fresh worker where the last one died. */
  again(): void {
    this.#begin();
  }

  #forget(): void {
    this.linkMessage = '';
    this.refused = null;
    this.opened = null;
  }

  #show(scenario: Scenario, where: string): void {
    const choices = controlsOf(scenario);
    this.opened = choices === null ? { where, scenario } : null;
    if (choices !== null) this.choices = choices;
  }

  #openLink(): void {
    this.#forget();
    const link = readLink(location.hash);
    this.linkMessage = link.kind === 'wrong' ? link.message : '';
    if (link.kind === 'shared') this.#show(link.scenario, 'a shared link');
    else this.choices = defaultChoices;
    this.view = link.kind === 'shared' ? link.view : defaultView;
    this.#begin();
  }

  #judged(): ScenarioOrComplaints {
    return this.opened === null ? scenarioOf(this.choices) : { ok: true, scenario: this.opened.scenario };
  }

  #begin(): void {
    clearTimeout(this.#timer);
    const judged = this.#judged();
    this.complaints = judged.ok ? {} : judged.complaints;
    this.isStale = this.result !== null;
    if (!judged.ok) {
      this.#runner.cancel();
      this.activity = { kind: 'idle' };
      return;
    }
    this.activity = { kind: 'running', share: 0, isSilent: false };
    this.#runner.ask(judged.scenario, {
      progress: (done, total) => {
        this.activity = { kind: 'running', share: done / total, isSilent: false };
      },
      preview: (result) => {
        this.result = result;
        this.isStale = false;
        firstAnswer.given();
      },
      result: (result) => this.#take(result),
      broken: (message) => {
        this.#lost += 1;
        this.activity = { kind: 'broken', message, lost: this.#lost };
      },
      silent: (isSilent) => {
        if (this.activity.kind === 'running') this.activity = { ...this.activity, isSilent };
      },
    });
  }

  #take(result: Result): void {
    this.#lost = 0;
    this.result = result;
    this.isStale = false;
    this.activity = { kind: 'idle' };
    this.#writeLink();
  }

  /** A wrong link stays in the address until something is chosen, so that it can be mended. */
  #writeLink(): void {
    const judged = this.#judged();
    if (!judged.ok || this.linkMessage !== '') return;
    this.#ownHash = writeLink(judged.scenario, this.view);
    history.replaceState(null, '', this.#ownHash);
  }
}
