/** What kinds of mistakes a model can be told of. */
export type ComplaintCode =
  | 'double-name'
  | 'bad-unit'
  | 'bad-dimension'
  | 'not-finite'
  | 'outside-range'
  | 'not-allowed'
  | 'open-port'
  | 'joined-twice'
  | 'wrong-port'
  | 'wrong-molecule'
  | 'loop'
  | 'bad-start'
  | 'stranger'
  | 'looks-back';

/** One thing wrong with a model: the message says what was expected, what was found and what to do; the path leads to the line of the story. */
export interface Complaint {
  readonly code: ComplaintCode;
  readonly path: string;
  readonly message: string;
}

export const complaint = (code: ComplaintCode, path: string, message: string): Complaint => Object.freeze({ code, path, message });

/** Each complaint once, in the order found. */
export function withoutRepeats(complaints: readonly Complaint[]): readonly Complaint[] {
  const seen = new Set<string>();
  return complaints.filter(({ code, path, message }) => {
    const sight = `${code}|${path}|${message}`;
    return seen.has(sight) ? false : seen.add(sight).has(sight);
  });
}
