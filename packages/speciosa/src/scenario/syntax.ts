import { isAlias, parseDocument, visit } from 'yaml';
import type { Document, LineCounter } from 'yaml';

/** One thing wrong with the writing, before anything is known about its meaning. */
export interface SyntaxComplaint {
  readonly message: string;
  readonly offset: number;
}

/** `repeated`: fields given twice, which hide nothing else that is wrong. */
export type Parsed =
  | { readonly ok: true; readonly document: Document.Parsed; readonly value: unknown; readonly repeated: readonly SyntaxComplaint[] }
  | { readonly ok: false; readonly complaint: SyntaxComplaint };

/**
 * YAML 1.2 (so JSON too) without what a scenario never needs: aliases, which are how a small file
 * becomes a huge one, tags, and directives. Of faults in the writing only the first is told, as the others follow from it.
 */
export function parse(text: string, lineCounter: LineCounter): Parsed {
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false, resolveKnownTags: false, logLevel: 'error' });
  const complaint = faultOf(document) ?? aliasOf(document);
  if (complaint !== null) return { ok: false, complaint };
  const repeated = document.errors.map(({ pos }) => ({ message: twiceMessage(text, pos), offset: pos[0] }));
  return { ok: true, document, value: document.toJS({ maxAliasCount: 0 }), repeated };
}

/** A key as it is written: letters and what joins them, quoted as JSON does or not. */
const keyAt = /["']?([\w-]+)/y;

function twiceMessage(text: string, [start]: readonly [number, number]): string {
  keyAt.lastIndex = start;
  const key = keyAt.exec(text)?.[1];
  return `expected every field once, found ${key === undefined ? 'one' : `"${key}"`} again; remove one`;
}

function faultOf(document: Document.Parsed): SyntaxComplaint | null {
  const [first] = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0]);
  const overflow = document.errors.find(({ message }) => message.includes('call stack'));
  if (overflow !== undefined) return { message: 'expected a few levels at most, found values nested too deeply', offset: overflow.pos[0] };
  if (first !== undefined) return { message: inOurWords(first.code, first.message), offset: first.pos[0] };
  if (document.directives?.yaml.explicit === true)
    return { message: 'expected YAML 1.2 without directives, found %YAML; remove that line', offset: 0 };
  return null;
}

function aliasOf(document: Document.Parsed): SyntaxComplaint | null {
  let offset: number | null = null;
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined;
    offset = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return offset === null ? null : { message: 'expected plain values, found a YAML alias (*name); write the value out', offset };
}

const words: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'expected spaces at the beginning of a line, found a tab; use spaces',
  TAG_RESOLVE_FAILED: 'expected plain values, found a YAML tag (!name); remove it',
  MULTIPLE_DOCS: 'expected one scenario, found a second document after ---; keep one a file',
};

const inOurWords = (code: string, message: string): string =>
  words[code] ?? `expected YAML or JSON, found a fault in its writing: ${message.split('\n')[0] ?? message}`;
