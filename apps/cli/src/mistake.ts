/** The user's mistake, in words for the user: expected, found, where, what to do. Ends with exit code 2. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

/** A run that came to no end, in words for the user. Ends with exit code 1. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';
}
