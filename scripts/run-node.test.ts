import { describe, expect, it } from 'vitest';
import { run } from './run-node.mjs';

const node = (script: string): number => run(process.execPath, ['-e', script], { stdio: 'ignore' });

describe('a program that was run', () => {
  it('hands its exit status on', () => {
    expect([node(''), node('process.exit(3)')]).toEqual([0, 3]);
  });

  it.runIf(process.platform !== 'win32')('ends as a shell has it when a signal ended it: 130 after Ctrl-C', () => {
    expect(node("process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 1e4)")).toBe(130);
  });

  it('that is not there is a failure', () => {
    expect(run('no-such-program-at-all', [])).toBe(1);
  });
});
