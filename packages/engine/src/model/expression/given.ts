/** A number as the model receives it: with unit, range and where it comes from. A fact of the evidence is one. */
export interface Given {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly range?: readonly [number, number];
  readonly origin: 'human' | 'in vitro' | 'animal' | 'derived' | 'assumed';
}

/** Which numbers mean something for a parameter, in the words of a refusal. */
export type Allowed = 'above zero' | 'zero or more' | 'any number';
