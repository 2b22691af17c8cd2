/** A code block of a document that promises to run, and what it says it prints. */
export interface Block {
  readonly language: 'sh' | 'ts';
  readonly code: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** The ```text block that follows at once, if any; `...` alone on a line stands for any lines. */
  readonly printed: { readonly text: string; readonly firstLine: number; readonly lastLine: number } | null;
  /** The file beside the page into which the block's `picture` is drawn, where the fence says one. */
  readonly draws?: string;
  /** Goes on in the script of the block before: what that declared is known. */
  readonly goesOn?: true;
}

/** Finds the blocks opened by ```sh run, ```ts run or ```ts run on, which may add: draws pictures/name.svg. */
export function runnableBlocks(page: string): Block[] {
  const lines = page.split('\n');
  return lines.flatMap((line, index) => {
    const opened = /^```(sh|ts) run( on)?(?: draws (\S+\.svg))?$/.exec(line.trim());
    if (opened === null) return [];
    const end = closing(lines, index);
    const language = opened[1] === 'sh' ? 'sh' : 'ts';
    const goesOn = opened[2] === undefined ? {} : { goesOn: true as const };
    const draws = opened[3] === undefined ? {} : { draws: opened[3] };
    return [
      {
        language,
        code: lines.slice(index + 1, end).join('\n'),
        line: index + 1,
        printed: printedAfter(lines, end),
        ...draws,
        ...goesOn,
      } as const,
    ];
  });
}

/** Scripts of a page: a block that goes on belongs to the script of the block before. */
export function scriptsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const scripts: Block[][] = [];
  for (const block of blocks.filter(({ language }) => language === 'ts')) {
    const open = scripts.at(-1);
    if (block.goesOn === true && open !== undefined) open.push(block);
    else scripts.push([block]);
  }
  return scripts;
}

function closing(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, index) => index > from && line.trim() === '```');
  return end === -1 ? lines.length : end;
}

function printedAfter(lines: readonly string[], end: number): Block['printed'] {
  const open = lines.findIndex((line, index) => index > end && line.trim() !== '');
  if (lines[open]?.trim() !== '```text') return null;
  const close = closing(lines, open);
  return { text: lines.slice(open + 1, close).join('\n'), firstLine: open + 1, lastLine: close };
}

/** Whether a text is what a document says it prints; blanks at line ends do not count. */
export function matches(expected: string, found: string): boolean {
  const trimmed = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd());
  return matchLines(trimmed(expected), trimmed(found));
}

function matchLines(expected: readonly string[], found: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return found.length === 0;
  if (first.trim() !== '...') return found[0] === first && matchLines(rest, found.slice(1));
  return Array.from({ length: found.length + 1 }, (_, skipped) => skipped).some((skipped) => matchLines(rest, found.slice(skipped)));
}
