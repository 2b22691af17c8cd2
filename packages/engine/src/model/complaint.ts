/** One thing wrong with a model: expected, found, what to do, and the path to the line of the story. */
export interface Complaint {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}
