/** Rows of a table with a header, by column name; quotes may hold commas and line breaks. */
export function readRows(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...lines] = cells(text);
  return lines
    .filter((line) => line.some((cell) => cell !== ''))
    .map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])));
}

const token = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g;

function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, cell = '', end = ''] of text.matchAll(token)) {
    if (whole === '') break;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows;
}
