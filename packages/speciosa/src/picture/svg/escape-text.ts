const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML; letters that XML 1.0 forbids even when escaped are dropped. */
export const escapeText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (letter) => names[letter] ?? letter);

/** Two decimals and no negative zero: the same bytes on every host. */
export const fixed = (value: number): string => String(Math.round(value * 100) / 100 + 0);
