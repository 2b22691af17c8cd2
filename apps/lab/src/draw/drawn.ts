/** The alkaloids the first page draws: the one swallowed most and the one the body makes of it. */
export const drawnAnalytes: readonly string[] = ['mitragynine', '7-hydroxymitragynine'];
