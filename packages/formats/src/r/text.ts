import { exact } from '../words/index.js';

/** A number as R reads it. */
export const rNumber = (value: number): string => (Number.isNaN(value) ? 'NaN' : exact(value).replace('Infinity', 'Inf'));

/** Words behind a comment sign: they stay on one line, so that no name can become code. */
export const comment = (words: string): string => `# ${oneLine(words)}`;

const oneLine = (words: string): string => words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

/** A string of R in plain letters: what lies outside them is written by its number. */
export function quoted(words: string): string {
  const inside = Array.from(oneLine(words), (letter) => {
    if (letter === '"' || letter === '\\') return `\\${letter}`;
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? letter : `\\U{${code.toString(16)}}`;
  });
  return `"${inside.join('')}"`;
}

const width = 110;

/** Long code broken at spaces; it must stand between brackets, where R reads on over the end of a line. */
export function broken(code: string, indent: string): string {
  if (indent.length + code.length <= width) return indent + code;
  const lines = [''];
  for (const word of code.split(' ')) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line === '') lines[last] = word;
    else if (indent.length + line.length + word.length + 1 <= width) lines[last] = `${line} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines.map((line) => indent + line).join('\n');
}

/** `name <- code`, in brackets of its own where it is long. */
export function assigned(name: string, code: string, indent: string): string {
  const plain = `${indent}${name} <- ${code}`;
  return plain.length <= width ? plain : `${indent}${name} <- (\n${broken(code, `${indent}  `)}\n${indent})`;
}
