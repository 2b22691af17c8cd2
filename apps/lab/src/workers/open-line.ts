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

/** Speaks with one worker and never loses it quietly: a script that does not come, an error, a message that cannot be read, silence. */
export function openLine<Asked, Told>(worker: Worker, ears: Ears<Told>): Line<Asked> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  let isSilent = false;
  let hasSpoken = false;
  const say = (silent: boolean): void => {
    if (silent !== isSilent) ears.silent(silent);
    isSilent = silent;
  };
  const rest = (): void => {
    clearTimeout(clock);
    say(false);
  };
  const wait = (): void => {
    clearTimeout(clock);
    clock = setTimeout(() => say(true), longSilence);
  };
  const end = (): void => {
    clearTimeout(clock);
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
  };
  const lose = (why: string): void => {
    rest();
    end();
    ears.lost(why);
  };
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    hasSpoken = true;
    say(false);
    wait();
    ears.hear(data);
  };
  worker.onerror = (event) => lose(event.message || (hasSpoken ? 'the worker stopped' : 'the script of the worker could not be loaded'));
  worker.onmessageerror = () => lose('what the worker said could not be read');
  return {
    post(asked) {
      wait();
      worker.postMessage(asked);
    },
    rest,
    end,
  };
}
