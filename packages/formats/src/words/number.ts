/**
 * The shortest decimal text that reads back as the very same double: at most 17 significant digits,
 * and fewer where fewer say it all.
 */
export const exact = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
