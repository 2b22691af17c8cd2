/** The known word nearest to a mistyped one, or undefined when none is near: at most two letters, or a third of it, apart. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => ({ word, apart: lettersApart(found.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.apart - b.apart);
  const [best] = ranked;
  return best !== undefined && best.apart <= Math.max(2, found.length / 3) ? best.word : undefined;
}

/** Levenshtein distance, row by row; both words are cut at 60 letters. */
function lettersApart(from: string, to: string): number {
  const [a, b] = [from.slice(0, 60), to.slice(0, 60)];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
