import { CommanderError } from 'commander';
import { Interrupted } from './breathe.js';
import { processDesk } from './desk.js';
import type { ExitCode } from './desk.js';
import { Mistake, RunFailed } from './mistake.js';
import { program } from './program.js';
import { reason } from './write.js';

/**
 * Runs one command line (without node and script) and answers its exit code:
 * 0 done, 1 the run failed, 2 the user's mistake, 130 interrupted.
 */
export async function main(words: readonly string[]): Promise<ExitCode> {
  quietPipes();
  const { desk, exit } = processDesk();
  try {
    await program(desk).parseAsync(words, { from: 'user' });
    return exit.code;
  } catch (error) {
    return codeFor(error, desk.say);
  }
}

function codeFor(error: unknown, say: (text: string) => void): ExitCode {
  if (error instanceof Mistake) {
    say(error.message);
    return 2;
  }
  if (error instanceof RunFailed) {
    say(error.message);
    return 1;
  }
  if (error instanceof Interrupted) {
    say('stopped; nothing was written');
    return 130;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  throw error;
}

/** A reader that went away (`speciosa ... | head`) is no error; a disk that is full is one, and is said. */
function quietPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`what was printed could not be written (${reason(error)}); send it elsewhere\n`);
    process.exit(2);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
}
