import path from 'node:path';
import type { House } from './house.js';
import { isBelowTheWindows, packageOf, roomNameOf } from './house.js';
import { resolve } from './resolve.js';
import type { Target } from './resolve.js';
import { judgeStep } from './rungs.js';
import type { Room } from './rungs.js';
import type { Import, Source } from './source.js';
import type { Rule, Violation } from './violation.js';

/** Judges every import: its direction, its door, and whether it was declared. */
export function roads(house: House): Violation[] {
  return house.sources.flatMap((source) => source.imports.flatMap((asked) => judge(house, source, asked)));
}

type Blame = (rule: Rule, expected: string, found: string, cure: string) => Violation;

function judge(house: House, source: Source, asked: Import): Violation[] {
  const target = resolve(house, source.file, asked.specifier);
  const blame: Blame = (rule, expected, found, cure) => ({ rule, file: source.file, line: asked.line, expected, found, cure });
  return [...direction(house, source, target, blame), ...door(source, target, blame), ...declaration(house, source, target, blame)];
}

function direction(house: House, { file }: Source, target: Target, blame: Blame): Violation[] {
  const from = house.rooms.get(roomNameOf(file) ?? '');
  const to = target.kind === 'file' || target.kind === 'member' ? house.rooms.get(target.room ?? '') : undefined;
  if (from === undefined || to === undefined || from === to) return [];
  const step = judgeStep(from, to);
  if (step === 'allowed') return [];
  return [
    blame(
      step,
      allowedFor(from),
      `an import of ${to.name} (rung ${to.rung})`,
      'move the shared idea to a lower rung, or hand it over as an argument',
    ),
  ];
}

const allowedFor = ({ name, rung, mayImport }: Room): string =>
  mayImport === 'nothing' ? `${name} (rung ${rung}) to import nothing` : `${name} (rung ${rung}) to import ${mayImport} only`;

function door({ file, isTest }: Source, target: Target, blame: Blame): Violation[] {
  if (target.kind === 'member') return memberDoor(file, target, blame);
  if (target.kind !== 'file') return [];
  const here = path.posix.dirname(file);
  const there = path.posix.dirname(target.file);
  const crossing = packageFolder(file) !== packageFolder(target.file);
  if (crossing) return [blame('side door', 'another package to be entered by its name', target.file, 'import it by its package name')];
  const forTests = isTest && (there.startsWith(`${here}/`) || /\.(testing|suite)\.ts$/.test(target.file));
  const inside = here === there || here.startsWith(`${there}/`) || forTests || !isBelowTheWindows(file);
  if (inside || !/\.(ts|svelte)$/.test(target.file) || path.posix.basename(target.file) === 'index.ts') return [];
  return [blame('side door', `${there}/ to be entered through its index.ts`, target.file, `list it in ${there}/index.ts and import that`)];
}

const packageFolder = (file: string): string => /^(?:packages|apps)\/[^/]+|^[^/]+/.exec(file)?.[0] ?? file;

function memberDoor(file: string, target: Extract<Target, { kind: 'member' }>, blame: Blame): Violation[] {
  const { of, subpath } = target;
  if (file.startsWith(`${of.folder}/`))
    return [blame('side door', 'files of one package to know each other by path', `${of.name} asking for itself`, 'use a relative import')];
  if (Object.hasOwn(of.manifest.exports ?? {}, subpath)) return [];
  const doors = Object.keys(of.manifest.exports ?? {}).join(', ');
  return [blame('side door', `one of the doors of ${of.name} (${doors})`, subpath, 'import from a door, or open one in its export map')];
}

function declaration(house: House, source: Source, target: Target, blame: Blame): Violation[] {
  if (target.kind === 'file' || source.file.startsWith('bench/') || source.file.startsWith('conformance/')) return [];
  if (target.kind === 'node') {
    if (!isBelowTheWindows(source.file) || source.isTest) return [];
    return [blame('host', 'nothing of Node below the apps', 'a Node module', 'do it in an app or a script and hand the result over')];
  }
  const name = target.kind === 'member' ? target.of.name : target.name;
  const home = packageOf(house, source.file);
  if (home === undefined || home.name === name || declares(house, source, home.folder).has(name)) return [];
  return [blame('undeclared', `${name} in the dependencies of ${home.folder}/package.json`, 'no such line', 'declare it, or do without')];
}

/** A bundled app ships no dependencies, so those for building count for it; tests may also use the root's tools. */
function declares(house: House, source: Source, folder: string): Set<string> {
  const manifest = house.packages.find((one) => one.folder === folder)?.manifest ?? {};
  const isBundled = house.sources.some(({ file }) => file === `${folder}/vite.config.ts`);
  return new Set([
    ...Object.keys(manifest.dependencies ?? {}),
    ...(isBundled || source.isTest ? Object.keys(manifest.devDependencies ?? {}) : []),
    ...(source.isTest ? house.tools : []),
  ]);
}
