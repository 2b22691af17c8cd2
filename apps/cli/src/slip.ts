import { suggest } from 'speciosa';

type Told = (found: readonly string[], command: string) => string;

const meant = (text: string, known: string): string => {
  const near = suggest(text, known.split(', '));
  return near === undefined ? '' : `; did you mean "${near}"?`;
};

/** What the reader of command lines complains of, and how we say it: expected, found, what to do. */
const sayings: readonly (readonly [RegExp, Told])[] = [
  [
    /^unknown option '(.*?)'(?:\n\(Did you mean (?:one of )?(.*?)\?\))?$/s,
    ([found = '', near], command) =>
      `${command}: expected a flag it knows, found "${found}"${near === undefined ? `; ${listed(command)}` : `; did you mean "${near}"?`}`,
  ],
  [
    /^unknown command '(.*?)'(?:\n\(Did you mean (?:one of )?(.*?)\?\))?$/s,
    ([found = '', near], command) =>
      `${command}: expected a command, found "${found}"${near === undefined ? `; ${listed(command)}` : `; did you mean "${near}"?`}`,
  ],
  [
    /^missing required argument '(.*)'$/s,
    ([name = ''], command) => `${command}: expected <${name}>, found nothing; "${command} --help" says what it may be`,
  ],
  [
    /^too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/s,
    ([most = '', found = ''], command) =>
      `${command}: expected ${most === '0' ? 'no words' : most === '1' ? 'one word' : `${most} words`} after it, found ${found}; a name that holds blanks needs quotes`,
  ],
  [/^option '(--\S+) <(.*)>' argument missing$/s, ([flag = '', name = '']) => `${flag}: expected a <${name}> after it, found nothing`],
  [
    /^required option '(--\S+ .*)' not specified$/s,
    ([flag = ''], command) => `${command}: expected ${flag}, found nothing; ${listed(command)}`,
  ],
  [
    /^option '(--\S+) <.*>' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s,
    ([flag = '', found = '', known = '']) => `${flag}: expected one of ${known}, found "${found}"${meant(found, known)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '.*'\. Allowed choices are (.*)\.$/s,
    ([found = '', known = ''], command) => `${command}: expected one of ${known}, found "${found}"${meant(found, known)}`,
  ],
  [
    /^option '(--\S+).*' cannot be used with option '(--\S+).*'$/s,
    ([one = '', other = '']) => `${one}: expected without ${other}, found both; leave one out`,
  ],
];

const listed = (command: string): string => `"${command} --help" lists them`;

/** A slip on the command line in our words; `command` is as it was typed, such as `speciosa run`. */
export function slipText(text: string, command: string): string {
  const complaint = text.trim().replace(/^error: /, '');
  for (const [pattern, say] of sayings) {
    const match = pattern.exec(complaint);
    if (match !== null) return say(match.slice(1), command);
  }
  return complaint;
}
