/** The known word nearest to a mistyped one, or undefined when none is near (edit distance at most a third of its length, at least 2). */
export function suggest(found: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => ({ word, distance: editDistance(found.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(2, found.length / 3) ? best.word : undefined;
}

/** Levenshtein distance by rows; both words are cut at 60 letters. */
export function editDistance(from: string, to: string): number {
  const a = from.slice(0, 60);
  const b = to.slice(0, 60);
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
