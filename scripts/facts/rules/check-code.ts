import ts from 'typescript';
import { nearest } from '../../../packages/evidence/src/nearest.js';
import type { CodeText } from '../code.js';
import type { Complaint } from '../complaint.js';
import type { Library } from '../library.js';

/** The story holds no number of its own, asks only for facts that exist, and leaves none unasked for. */
export function checkCode(library: Library, code: readonly CodeText[]): readonly Complaint[] {
  const ids = library.modelFacts.map(({ entry }) => entry.id);
  const files = code.map(({ file, text }) => ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return [
    ...files.filter(({ fileName }) => fileName.startsWith('packages/kratom/src/')).flatMap(uncitedNumbers),
    ...files.flatMap((file) => unknownFacts(file, ids)),
    ...orphans(library, files),
  ];
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

const lineOf = (file: ts.SourceFile, node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;

/** 0, 1 and -1 are grammar; every other number is knowledge and needs a parent. */
function uncitedNumbers(file: ts.SourceFile): Complaint[] {
  const complaints: Complaint[] = [];
  walk(file, (node) => {
    if (!ts.isNumericLiteral(node) || ['0', '1'].includes(node.text)) return;
    complaints.push({
      rule: 'uncited number',
      file: file.fileName,
      line: lineOf(file, node),
      expected: 'no number but 0, 1 and -1 in the story',
      found: node.getText(file),
      advice: "write it as a fact in packages/evidence/facts and ask for it: fact('topic/name')",
    });
  });
  return complaints;
}

/** The ids a text or template may stand for, or undefined when it is neither. */
function patternOf(node: ts.Node): RegExp | undefined {
  if (ts.isStringLiteralLike(node)) return new RegExp(`^${escape(node.text)}$`);
  if (!ts.isTemplateExpression(node)) return undefined;
  const spans = node.templateSpans.map(({ literal }) => `[^/]+${escape(literal.text)}`);
  return new RegExp(`^${escape(node.head.text)}${spans.join('')}$`);
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const askers: readonly string[] = ['fact', 'valueOf'];

function unknownFacts(file: ts.SourceFile, ids: readonly string[]): Complaint[] {
  const complaints: Complaint[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !askers.includes(node.expression.text)) return;
    const [asked] = node.arguments;
    const pattern = asked === undefined ? undefined : patternOf(asked);
    if (asked === undefined || pattern === undefined || ids.some((id) => pattern.test(id))) return;
    const text = asked.getText(file).slice(1, -1);
    const near = nearest(text, ids);
    complaints.push({
      rule: 'unknown fact',
      file: file.fileName,
      line: lineOf(file, asked),
      expected: 'a fact of packages/evidence/facts',
      found: text,
      advice: near === undefined ? 'write the fact first' : `did you mean "${near}"?`,
    });
  });
  return complaints;
}

/** A template counts for every id it can make; a lone placeholder counts for none. */
function orphans(library: Library, files: readonly ts.SourceFile[]): Complaint[] {
  const patterns: RegExp[] = [];
  for (const file of files) {
    walk(file, (node) => {
      const pattern = patternOf(node);
      if (pattern !== undefined && pattern.source.includes('\\/')) patterns.push(pattern);
    });
  }
  return library.modelFacts
    .filter(({ entry }) => !patterns.some((pattern) => pattern.test(entry.id)))
    .map(({ entry, file, line }) => ({
      rule: 'orphan fact',
      file,
      line,
      expected: 'every fact in facts/ asked for by the story',
      found: `${entry.id} is asked for by nobody`,
      advice: 'move it to dossier/, or let the story ask for it',
    }));
}
