/** What a picture shows, as a table. */
export interface Data {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A word, or a number with its text for the eye and all its digits. */
export type Cell = string | { readonly text: string; readonly value: number };

export const isNumber = (cell: Cell): cell is Exclude<Cell, string> => typeof cell !== 'string';
