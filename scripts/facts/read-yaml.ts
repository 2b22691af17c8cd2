import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Complaint } from './complaint.js';

/** A parsed YAML file that still knows its lines. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly items: readonly unknown[];
  /** The line of the item or field at this path, such as [3, 'value']. */
  lineOf(path: readonly (string | number)[]): number;
}

export type ReadYaml = { readonly file: YamlFile; readonly complaints: readonly Complaint[] };

/** Reads a YAML text whose top is a list; a text that does not parse gives complaints and no items. */
export function readYaml(file: string, text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const complaints = document.errors.map((error) => ({
    rule: 'YAML',
    file,
    line: lineAt(error.pos[0]),
    expected: 'YAML that parses',
    found: error.message.split('\n')[0] ?? '',
    advice: 'mend the syntax',
  }));
  const top: unknown = complaints.length > 0 ? [] : document.toJS();
  const lineOf = (path: readonly (string | number)[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  return { file: { file, text, items: Array.isArray(top) ? top : [], lineOf }, complaints: [...complaints, ...notAList(file, top)] };
}

function notAList(file: string, top: unknown): Complaint[] {
  if (Array.isArray(top)) return [];
  return [
    { rule: 'YAML', file, line: 1, expected: 'a list of entries, each beginning with "- "', found: typeof top, advice: 'write a list' },
  ];
}
