/** A cell of a table with commas (RFC 4180): quoted where a comma, a quote or a line break stands in it, quotes doubled. */
export const csvCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
