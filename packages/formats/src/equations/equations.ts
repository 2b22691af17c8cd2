import type { Model } from '@speciosa/engine/model';
import { inLatex } from './latex.js';
import { inMarkdown } from './markdown.js';
import { inText } from './text.js';

/** The letters a model can be written in. */
export type EquationStyle = 'text' | 'markdown' | 'latex';

const styles: Readonly<Record<EquationStyle, (model: Model) => string>> = { text: inText, markdown: inMarkdown, latex: inLatex };

/**
 * A model as equations to read, with a table of its parameters, their values, units and the ids of their facts. Where one
 * letter stands for several facts, the number of the table's row is put behind it. The same model gives the same bytes.
 */
export const equations = (model: Model, style: EquationStyle = 'text'): string => styles[style](model);
