import ts from 'typescript';
import type { House } from './house.js';
import { lineOf, walk } from './source.js';
import type { Source } from './source.js';
import type { Violation } from './violation.js';

const longestFile = 300;
const longestFunction = 60;
const readersEye = 40;
const attics = /(^|\/)(utils?|helpers?|common|misc|types)(\/|\.\w+$)/;

export interface Sizes {
  readonly violations: readonly Violation[];
  /** Functions that a reviewer should look at; no breach. */
  readonly notes: readonly string[];
}

export function sizes({ sources }: House): Sizes {
  const functions = sources.filter(({ isTest }) => !isTest).flatMap(functionsOf);
  return {
    violations: [
      ...sources.flatMap(longFile),
      ...sources.filter(({ file }) => attics.test(file)).map(attic),
      ...functions.filter(({ lines }) => lines > longestFunction).map(longFunction),
    ],
    notes: functions
      .filter(({ lines }) => lines > readersEye && lines <= longestFunction)
      .map(({ file, line, name, lines }) => `${file}:${line}  ${name} has ${lines} lines; a reviewer's yes is needed over ${readersEye}`),
  };
}

function longFile({ file, text }: Source): Violation[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= longestFile || text.startsWith('// long: ')) return [];
  const cure = "split it by the reader's question, or say why in its first line: // long: ...";
  return [{ rule: 'too long', file, line: 1, expected: `at most ${longestFile} lines`, found: `${lines}`, cure }];
}

function attic({ file }: Source): Violation {
  const cure = 'name it after the one idea it holds';
  return { rule: 'attic', file, line: 1, expected: 'a name that says what is inside', found: file.split('/').at(-1) ?? file, cure };
}

interface Measured {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly lines: number;
}

const longFunction = ({ file, line, name, lines }: Measured): Violation => ({
  rule: 'too long',
  file,
  line,
  expected: `functions of at most ${longestFunction} lines`,
  found: `${name} with ${lines}`,
  cure: 'name its steps',
});

function functionsOf({ file, tree }: Source): Measured[] {
  const found: Measured[] = [];
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
    const line = lineOf(tree, node);
    found.push({ file, line, name: nameOf(node), lines: end - line + 1 });
  });
  return found;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return ts.isCallExpression(parent) ? `what is handed to ${parent.expression.getText()}` : 'a function';
}
