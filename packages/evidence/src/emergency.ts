/** A number to call, and the public body on whose page it stands. */
export interface Call {
  /** What it is for: life at risk; a poisoning; a question that can wait. */
  readonly for: 'emergency' | 'poison centre' | 'advice';
  /** As it is dialled; digits, spaces and dashes. */
  readonly number: string;
  readonly says: string;
  readonly source: string;
}

/** A place a reader can pick; its first call is for an emergency. */
export interface EmergencyPlace {
  readonly id: string;
  readonly place: string;
  readonly calls: readonly Call[];
}
