/**
 * The known word nearest to a mistyped one, the first of equals, or undefined when none is near: at most two letters, or
 * a third of it, apart. Capitals are no difference.
 */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => ({ word, distance: editDistance(found.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(2, found.length / 3) ? best.word : undefined;
}

const mostLetters = 60;

/** Levenshtein distance by rows; both words are cut at 60 letters, so that a pasted page costs nothing. */
export function editDistance(from: string, to: string): number {
  const [a, b] = [from.slice(0, mostLetters), to.slice(0, mostLetters)];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
