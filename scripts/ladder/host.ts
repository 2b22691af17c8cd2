import path from 'node:path';
import ts from 'typescript';
import type { House } from './house.js';
import { isBelowTheWindows } from './house.js';
import { lineOf, walk } from './source.js';
import type { Source } from './source.js';
import type { Violation } from './violation.js';

/** Members of Math that every host must answer alike, to the bit. */
const exactMath = new Set(['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc']);
const constants = new Set(['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2']);

const hostNames: ReadonlyMap<string, string> = new Map([
  ['Date', 'hand the time in'],
  ...[
    'process',
    'Buffer',
    'global',
    'require',
    '__dirname',
    '__filename',
    'setImmediate',
    'clearImmediate',
    'performance',
    'crypto',
    'console',
  ].map((name): [string, string] => [name, 'do it in an app or a script and hand the result over']),
]);

/** Refuses below the apps whatever may differ between two hosts or two moments. Tests may ask the host. */
export function host(house: House): Violation[] {
  return house.sources.filter(({ file, isTest }) => isBelowTheWindows(file) && !isTest).flatMap((source) => hostUses(house, source));
}

interface Use {
  readonly node: ts.Node;
  readonly found: string;
  readonly cure: string;
}

function hostUses(house: House, { file, tree }: Source): Violation[] {
  const own = declaredNames(tree);
  const uses: Use[] = [];
  walk(tree, (node) => {
    const use = mathUse(node) ?? powerUse(house, file, node) ?? nameUse(node, own);
    if (use !== undefined) uses.push(use);
  });
  const expected = 'the same answer on every host';
  return uses.map(({ node, found, cure }) => ({ rule: 'host', file, line: lineOf(tree, node), expected, found, cure }));
}

function mathUse(node: ts.Node): Use | undefined {
  if (!ts.isIdentifier(node) || node.text !== 'Math' || isMemberName(node)) return undefined;
  const { parent } = node;
  const member = ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined;
  if (member !== undefined && (exactMath.has(member) || constants.has(member))) return undefined;
  if (member === 'random') return { node, found: 'Math.random', cure: 'draw from a stream of engine/chance' };
  return { node, found: member === undefined ? 'Math itself' : `Math.${member}`, cure: 'use engine/real' };
}

function powerUse(house: House, file: string, node: ts.Node): Use | undefined {
  if (!ts.isBinaryExpression(node)) return undefined;
  const { kind } = node.operatorToken;
  if (kind !== ts.SyntaxKind.AsteriskAsteriskToken && kind !== ts.SyntaxKind.AsteriskAsteriskEqualsToken) return undefined;
  if (isVisiblyWhole(node.left) || isVisiblyWhole(node.right) || isWhole(house, file, node)) return undefined;
  return { node, found: '** on numbers', cure: 'multiply, or use pow of engine/real' };
}

const isVisiblyWhole = (node: ts.Expression): boolean =>
  ts.isBigIntLiteral(node) || (ts.isCallExpression(node) && node.expression.getText() === 'BigInt');

/** Where spelling does not tell, the compiler does: a power of bigints is exact. */
function isWhole(house: House, file: string, power: ts.BinaryExpression): boolean {
  const full = path.join(house.root, file);
  const program = ts.createProgram([full], { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, strict: true, types: [] });
  const twin = program.getSourceFile(full);
  let whole = false;
  if (twin !== undefined)
    walk(twin, (node) => {
      if (node.pos === power.pos && node.end === power.end && ts.isBinaryExpression(node))
        whole = (program.getTypeChecker().getTypeAtLocation(node.left).flags & ts.TypeFlags.BigIntLike) !== 0;
    });
  return whole;
}

function nameUse(node: ts.Node, own: ReadonlySet<string>): Use | undefined {
  if (!ts.isIdentifier(node) || own.has(node.text) || isMemberName(node)) return undefined;
  const cure = hostNames.get(node.text);
  return cure === undefined ? undefined : { node, found: node.text, cure };
}

/** `x.process`, `{ process: 1 }` and the like name a member, not the host's thing. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node && parent.expression.getText() !== 'globalThis';
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

function declaredNames(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    const isDeclaration =
      ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionDeclaration(node);
    if ((isDeclaration || ts.isImportSpecifier(node)) && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}
