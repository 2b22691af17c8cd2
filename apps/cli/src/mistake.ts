/** The user's mistake, in words for the user: expected, found, where, what to do. Ends with exit code 2. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}
