export type Rule =
  | 'upward'
  | 'sideways'
  | 'side door'
  | 'cycle'
  | 'drug name'
  | 'host'
  | 'undeclared'
  | 'reference'
  | 'dependency'
  | 'export map'
  | 'unknown room'
  | 'attic'
  | 'too long'
  | 'stale map';

/** One breach of the ladder: where, what was expected, what was found, what to do. */
export interface Violation {
  readonly rule: Rule;
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly cure: string;
}

export const show = ({ rule, file, line, expected, found, cure }: Violation): string =>
  `${file}:${line}  ${rule}: expected ${expected}, found ${found}; ${cure}`;
