/** The alkaloids the first page draws: the one swallowed most and the one the body makes of it. */
export const drawnAnalytes: readonly string[] = ['mitragynine', '7-hydroxymitragynine'];

/** What the receptor panel draws besides them: everything on the receptor together. */
export const drawnOnReceptor: readonly string[] = [...drawnAnalytes, 'all alkaloids'];
