import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { longSilence, openLine } from './open-line.js';

/** A worker that says and does only what a test tells it to. */
class StubWorker {
  isEnded = false;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  postMessage(): void {}
  terminate(): void {
    this.isEnded = true;
  }
}

const begin = () => {
  const worker = new StubWorker();
  const heard: string[] = [];
  const line = openLine<string, string>(worker as unknown as Worker, {
    hear: (told) => heard.push(told),
    lost: (why) => heard.push(`lost: ${why}`),
    silent: (isSilent) => heard.push(isSilent ? 'silent' : 'speaks'),
  });
  return { worker, heard, line };
};

describe('openLine', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says that a worker is silent for long while an answer is due, and that it speaks again', () => {
    const { worker, heard, line } = begin();
    line.post('a question');
    vi.advanceTimersByTime(longSilence - 1);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    worker.onmessage?.({ data: 'an answer' });
    expect(heard).toEqual(['silent', 'speaks', 'an answer']);
  });

  it('finds no fault with silence when nothing is due', () => {
    const { worker, heard, line } = begin();
    vi.advanceTimersByTime(10 * longSilence);
    line.post('a question');
    worker.onmessage?.({ data: 'an answer' });
    line.rest();
    vi.advanceTimersByTime(10 * longSilence);
    expect(heard).toEqual(['an answer']);
  });

  it.each([
    ['a script that does not come', (worker: StubWorker) => worker.onerror?.({}), 'the script of the worker could not be loaded'],
    ['an error', (worker: StubWorker) => worker.onerror?.({ message: 'out of memory' }), 'out of memory'],
    ['a message that cannot be read', (worker: StubWorker) => worker.onmessageerror?.(), 'what the worker said could not be read'],
  ])('loses a worker aloud and once: %s', (_what, die, why) => {
    const { worker, heard, line } = begin();
    line.post('a question');
    die(worker);
    vi.advanceTimersByTime(10 * longSilence);
    expect(worker.isEnded).toBe(true);
    expect(worker.onmessage).toBe(null);
    expect(heard).toEqual([`lost: ${why}`]);
  });

  it('is never heard of again once ended', () => {
    const { worker, heard, line } = begin();
    line.post('a question');
    line.end();
    vi.advanceTimersByTime(10 * longSilence);
    expect([worker.isEnded, worker.onerror, heard]).toEqual([true, null, []]);
  });
});
