import type { Letters } from './told.js';

/** Words inside mathematics. */
export const latexWords = (words: string): string =>
  words.replace(/[\\{}%_&#$~^]/g, (letter) => replacements[letter] ?? `\\${letter}`).replace(/[µμ]/g, '$\\mu$');

const replacements: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** The letters of LaTeX, for a document and for Markdown. */
export const latexLetters: Letters = {
  style: 'latex',
  name: (words) => `\\text{${latexWords(words)}}`,
  rateOf: (state) => `\\frac{\\mathrm{d}}{\\mathrm{d}t}\\,${state}`,
  startOf: (state) => `${state}(0)`,
  symbol: (letter, number) => (number === null ? letter : `{${letter}^{[${number}]}}`),
};

/** A parameter's letter as the equations print it. */
export const latexSymbol = (letter: string): string => letter.replace(/%/g, '\\%').replace(/_([A-Za-z0-9,]+)/g, '_{\\mathrm{$1}}');
