/** Nothing is written as 1, so that no column is without a unit. */
export const shownUnit = (unit: string): string => (unit === '' ? '1' : unit);

/** What stands over a column: a name and, in square brackets, its unit. */
export const heading = (name: string, unit: string): string => `${name} [${shownUnit(unit)}]`;
