/** Who listens to one worker. */
export interface Ears<Told> {
  readonly hear: (told: Told) => void;
  /** The worker is gone and was ended; nothing of it comes any more. */
  readonly lost: (why: string) => void;
  /** Nothing was heard for long, though an answer is due; or it speaks again. */
  readonly silent: (isSilent: boolean) => void;
}

export interface Line<Asked> {
  readonly post: (asked: Asked) => void;
  /** Nothing is due any more: silence is no trouble. */
  readonly rest: () => void;
  /** Ends the worker; nobody hears of it again. */
  readonly end: () => void;
}

/** A step of a run takes well under a second on a slow machine; after this long something is wrong. */
export const longSilence = 45_000;

/** Notices when nothing is heard for long while an answer is due. */
function silenceClock(tell: (isSilent: boolean) => void): { readonly wait: () => void; readonly rest: () => void } {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let isSilent = false;
  const say = (silent: boolean): void => {
    if (silent !== isSilent) tell(silent);
    isSilent = silent;
  };
  const rest = (): void => {
    clearTimeout(clock);
    say(false);
  };
  const wait = (): void => {
    rest();
    clock = setTimeout(() => say(true), longSilence);
  };
  return { wait, rest };
}

/** Speaks with one worker and never loses it quietly: a script that does not come, an error, a message that cannot be read, silence. */
export function openLine<Asked, Told>(worker: Worker, ears: Ears<Told>): Line<Asked> {
  const { wait, rest } = silenceClock(ears.silent);
  let hasSpoken = false;
  const end = (): void => {
    rest();
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  };
  const lose = (why: string): void => {
    end();
    ears.lost(why);
  };
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    hasSpoken = true;
    wait();
    ears.hear(data);
  };
  worker.onerror = (event) => lose(event.message || (hasSpoken ? 'the worker stopped' : 'the script of the worker could not be loaded'));
  worker.onmessageerror = () => lose('what the worker said could not be read');
  const post = (asked: Asked): void => {
    wait();
    worker.postMessage(asked);
  };
  return { post, rest, end };
}
