/** Where a command puts its words: results to stdout, everything else to stderr. */
export interface Desk {
  /** Results; the only thing that goes into a pipe. */
  readonly print: (text: string) => void;
  /** Progress, flags and complaints. */
  readonly say: (text: string) => void;
  /** Exit code the command asks for; 0 unless it says otherwise. */
  readonly leave: (code: ExitCode) => void;
  /** Width of the terminal, from 40 to 120; into a pipe what COLUMNS says, else 80. */
  readonly columns: number;
  /** What colour and progress depend on. */
  readonly isTerminal: boolean;
}

/** 0 done, 1 the run failed, 2 the user's mistake, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** A desk over this process. `exit.code` is read when the command is done. */
export function processDesk(): { readonly desk: Desk; readonly exit: { code: ExitCode } } {
  const exit: { code: ExitCode } = { code: 0 };
  const desk: Desk = {
    print: (text) => process.stdout.write(withNewline(text)),
    say: (text) => process.stderr.write(withNewline(text)),
    leave: (code) => {
      exit.code = code;
    },
    columns: Math.max(40, Math.min(120, process.stdout.columns ?? (Number(process.env['COLUMNS']) || 80))),
    isTerminal: process.stdout.isTTY === true,
  };
  return { desk, exit };
}

const withNewline = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
