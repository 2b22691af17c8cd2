/** Paints words for a terminal, or leaves them alone. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  /** A curve's own colour, by the number of its look. */
  readonly curve: (text: string, look: number) => string;
}

const escape = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const plain = (text: string) => text;

/** Green, yellow, blue, magenta, cyan ... near the colours of the drawn picture, and legible on light and dark. */
const curveColours = [32, 33, 34, 35, 36, 33, 31, 37];

const none: Paint = { bold: plain, dim: plain, good: plain, bad: plain, curve: plain };
const ansi: Paint = {
  bold: escape(1, 22),
  dim: escape(2, 22),
  good: escape(32, 39),
  bad: escape(33, 39),
  curve: (text, look) => escape(curveColours[look % curveColours.length] ?? 39, 39)(text),
};

/** Colour only on a terminal, never against NO_COLOR (any value but empty, as no-color.org has it) or --no-color. */
export function paintFor(wanted: boolean, isTerminal: boolean, environment: NodeJS.ProcessEnv = process.env): Paint {
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return wanted && isTerminal && !refused ? ansi : none;
}
