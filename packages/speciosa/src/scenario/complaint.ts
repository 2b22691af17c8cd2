/** One thing wrong with a scenario: expected, found, where, what to do. */
export interface ScenarioComplaint {
  readonly message: string;
  /** File or name the text came from. */
  readonly where: string;
  readonly line: number;
  readonly column: number;
  /** Place inside the scenario, such as `taken[0].amount`. */
  readonly path: string;
}

/** `taken`, 0, `amount` -> `taken[0].amount`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

const unseen = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Shows characters that would command a terminal or turn the direction of writing, instead of obeying them. */
export const visible = (text: string): string =>
  text.replace(unseen, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
