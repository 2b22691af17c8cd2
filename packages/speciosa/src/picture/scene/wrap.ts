/** Breaks a text into lines of at most so many letters, at spaces; a longer word stands alone. */
export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Width of a text in pixels, estimated: nothing below the windows can measure letters. Wide enough for the usual system fonts. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;
