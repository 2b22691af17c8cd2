import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Erased by the compiler: it obeys the rungs, but makes no circle at run time. */
  readonly typeOnly: boolean;
}

export interface Source {
  /** From the root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
  /** Tests, suites, tool settings and what lies beside an app's src judge or build; they are never shipped. */
  readonly isTest: boolean;
}

/** Parses one file; of a Svelte file only its scripts, at their own lines. */
export function parseSource(file: string, text: string): Source {
  const code = file.endsWith('.svelte') ? scriptsOnly(text) : text;
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  return { file, text, tree, imports: importsOf(tree), isTest: /\.(test|testing|suite|config)\.ts$|^apps\/[^/]+\/(?!src\/)/.test(file) };
}

/** Blanks everything outside <script> so that line numbers stay. */
function scriptsOnly(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const pieces = text.split(/(<script[^>]*>[\s\S]*?<\/script>)/);
  return pieces.map((piece) => (piece.startsWith('<script') ? piece.replace(/^<script[^>]*>|<\/script>$/g, blank) : blank(piece))).join('');
}

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

/** Visits every node once, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push({ specifier: specifier.text, line: lineOf(tree, specifier), typeOnly: isTypeOnly(node) });
  });
  return found;
}

const isTypeOnly = (node: ts.Node): boolean =>
  ts.isImportTypeNode(node) ||
  (ts.isExportDeclaration(node) && node.isTypeOnly) ||
  (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);

/** The module that a node asks for: import, export from, import(), import type, require, new URL(x, import.meta.url). */
function specifierOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isCallExpression(node) && isModuleCall(node.expression)) return literal(node.arguments[0]);
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.[1]?.getText() === 'import.meta.url')
    return workerModule(literal(node.arguments[0]));
  return undefined;
}

const isModuleCall = (called: ts.Expression): boolean =>
  called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');

const literal = (node: ts.Node | undefined): ts.StringLiteralLike | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node : undefined;

const workerModule = (asked: ts.StringLiteralLike | undefined): ts.StringLiteralLike | undefined =>
  asked !== undefined && /\.(js|ts)$/.test(asked.text) ? asked : undefined;
