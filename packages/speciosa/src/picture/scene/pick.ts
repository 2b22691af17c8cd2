/** The entry of a list at an index known to exist. Throws when it does not. */
export function pick<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`expected an index below ${list.length}, found ${index}`);
  return entry;
}
