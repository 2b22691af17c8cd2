import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One name that a package offers: what kind it is, and the first sentence of its docstring, if any. */
interface PublicName {
  readonly name: string;
  readonly kind: 'function' | 'value' | 'class' | 'type';
  readonly says: string;
}

/** Every public name of a package by entry point, with the first sentence of its docstring, as Markdown. Reads the built declarations. */
export function publicNames(root: string, name: string): string {
  const folder = path.join(root, 'packages', name);
  const { name: title, exports } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package;
  const entries = Object.entries(exports).flatMap(([door, at]) =>
    typeof at === 'string' ? [] : [{ door, file: path.join(folder, at.types) }],
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  );
  return entries.map(({ door, file }) => section(`${title}${door.slice(1)}`, namesOf(program, file))).join('');
}

interface Package {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noLib: true,
  types: [],
  skipLibCheck: true,
};

function namesOf(program: ts.Program, file: string): readonly PublicName[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`expected built declarations at ${file}, found none; run npx tsc -b`);
  return checker.getExportsOfModule(module).map((symbol) => publicName(symbol, checker));
}

function publicName(symbol: ts.Symbol, checker: ts.TypeChecker): PublicName {
  const behind = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return { name: symbol.name, kind: kindOf(behind), says: firstSentence(ts.displayPartsToString(behind.getDocumentationComment(checker))) };
}

function kindOf({ flags, valueDeclaration }: ts.Symbol): PublicName['kind'] {
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (!(flags & ts.SymbolFlags.Variable)) return 'type';
  return valueDeclaration !== undefined &&
    ts.isVariableDeclaration(valueDeclaration) &&
    valueDeclaration.type !== undefined &&
    ts.isFunctionTypeNode(valueDeclaration.type)
    ? 'function'
    : 'value';
}

/** Up to the first full stop before a capital or the end of the paragraph; on one line. */
function firstSentence(text: string): string {
  const [paragraph = ''] = text.split('\n\n');
  const line = paragraph.replace(/\s+/g, ' ').trim();
  return /^(.*?[.?!])(?= [A-Z`@]|$)/.exec(line)?.[1] ?? line;
}

function section(title: string, names: readonly PublicName[]): string {
  const [values, types] = [names.filter(({ kind }) => kind !== 'type'), names.filter(({ kind }) => kind === 'type')];
  const told = (list: readonly PublicName[]) =>
    list.filter(({ says }) => says !== '').map(({ name, kind, says }) => `- \`${name}${kind === 'function' ? '()' : ''}\` ${says}`);
  const untold = (list: readonly PublicName[]) =>
    list.filter(({ says }) => says === '').map(({ name, kind }) => `\`${name}${kind === 'function' ? '()' : ''}\``);
  return (
    [
      `## ${title}`,
      ...told(values),
      ...rest(untold(values), 'Named for what it is'),
      ...(types.length === 0 ? [] : ['', 'Types:', '']),
      ...told(types),
      ...rest(untold(types), 'Read in their fields'),
    ].reduce((page, line, at) => `${page}${at === 1 ? '\n' : ''}${line}\n`, '') + '\n'
  );
}

const rest = (names: readonly string[], head: string): readonly string[] => (names.length === 0 ? [] : [`- ${head}: ${names.join(', ')}`]);
