import { SingleBar } from 'cli-progress';

/** A bar on stderr for work that takes longer than a second; quick work stays silent. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
}

const patienceMs = 1000;

/** Between two lines in a log. */
const lineEveryMs = 2000;

/** On a terminal a bar that moves; into a log a plain line every two seconds. */
export function progressBar(title: string, wanted: boolean, now: () => number = () => performance.now()): Progress {
  if (!wanted) return { show: () => undefined, end: () => undefined };
  return process.stderr.isTTY ? movingBar(title, now) : plainLines(title, now);
}

function movingBar(title: string, now: () => number): Progress {
  const bar = new SingleBar({
    format: `${title} {bar} {value}/{total}`,
    stream: process.stderr,
    hideCursor: false,
    clearOnComplete: true,
    barsize: 30,
  });
  const began = now();
  let shown = false;
  return {
    show: (done, total) => {
      if (!shown && now() - began < patienceMs) return;
      if (!shown) bar.start(total, done);
      else bar.update(done);
      shown = true;
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}

function plainLines(title: string, now: () => number): Progress {
  let next = now() + patienceMs;
  let said = -1;
  return {
    show: (done, total) => {
      if (now() < next || done === said) return;
      process.stderr.write(`${title} ${done}/${total}\n`);
      next = now() + lineEveryMs;
      said = done;
    },
    end: () => undefined,
  };
}
