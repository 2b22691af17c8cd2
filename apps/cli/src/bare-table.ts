import Table from 'cli-table3';
import type { Paint } from './colour.js';

/** A column of a table without lines: what stands over it, and to which side its words lean. */
export interface BareColumn {
  readonly head: string;
  readonly lean: 'left' | 'right';
}

/** Rows under a title of their own; an empty title is left out. */
export interface BareGroup {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** The lines of a table that has no rules, only room between its columns. */
export function bareTable(columns: readonly BareColumn[], groups: readonly BareGroup[], paint: Paint): readonly string[] {
  const table = new Table({ chars, style, head: columns.map(({ head }) => paint.dim(head)), colAligns: columns.map(({ lean }) => lean) });
  for (const { title, rows } of groups) {
    if (title !== '') table.push([paint.bold(title)]);
    for (const row of rows) table.push([...row]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

const places = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
];
const chars = { ...Object.fromEntries(places.map((place) => [place, ''])), middle: '  ' };
const style = { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true };

const colours = /\u001b\[[0-9;]*m/g;

/** Whether no line is wider than the terminal, colours not counted. */
export const fits = (lines: readonly string[], columns: number): boolean =>
  lines.every((line) => line.replace(colours, '').length <= columns);
