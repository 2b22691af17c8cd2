import path from 'node:path';
import ts from 'typescript';
import { scriptsOf } from './block.js';
import type { Block } from './block.js';

/** A page and its blocks. */
export interface PageOfBlocks {
  readonly file: string;
  readonly blocks: readonly Block[];
}

/**
 * Types of the code in documents: a reader copies it into a strict project. All scripts of all pages are one program that
 * lives in memory; strict, but without the checks on list places, which would make examples long.
 */
export function typeComplaints(root: string, pages: readonly PageOfBlocks[]): string[] {
  const scripts = new Map(pages.flatMap((page) => namedScripts(root, page)));
  if (scripts.size === 0) return [];
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const program = ts.createProgram([...scripts.keys()], options, {
    ...host,
    fileExists: (name) => scripts.has(name) || ts.sys.fileExists(name),
    readFile: (name) => scripts.get(name)?.text ?? read(name),
    getSourceFile: (name, version) => {
      const text = scripts.get(name)?.text ?? read(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version);
    },
  });
  return [...scripts].flatMap(([name, script]) => {
    const source = program.getSourceFile(name);
    const found = source === undefined ? [] : [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start = 0, messageText }) => {
      const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
      return `${script.file}:${script.lines[line] ?? 0}: expected code whose types agree, found ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  });
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
};

interface Script {
  readonly file: string;
  readonly text: string;
  /** The line of the page that each line of the script stands on. */
  readonly lines: readonly number[];
}

/** The scripts of a page under the names they would have in the root, where a reader would put them. */
function namedScripts(root: string, { file, blocks }: PageOfBlocks): [string, Script][] {
  return scriptsOf(blocks).map((script, at) => {
    const lines = script.flatMap(({ code, line }) => code.split('\n').map((text, row) => ({ text, line: line + 1 + row })));
    const name = path.join(root, `${file.replaceAll('/', '-')}-${at}.ts`);
    return [name, { file, text: lines.map(({ text }) => text).join('\n'), lines: lines.map(({ line }) => line) }];
  });
}
