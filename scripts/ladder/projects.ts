import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { House, Manifest, Package } from './house.js';
import { roomNameOf } from './house.js';
import { judgeStep } from './rungs.js';
import type { Room } from './rungs.js';
import type { Rule, Violation } from './violation.js';

/** Judges what is written beside the sources: rooms, references between projects, dependencies, export maps. */
export function projects(house: House): Violation[] {
  return [...strangers(house), ...references(house), ...unbuilt(house), ...house.packages.flatMap((one) => manifest(house, one))];
}

const at = (rule: Rule, file: string, expected: string, found: string, cure: string): Violation => ({
  rule,
  file,
  line: 1,
  expected,
  found,
  cure,
});

function strangers({ sources, rooms }: House): Violation[] {
  const unknown = sources.filter(({ file, isTest }) => !isTest && !rooms.has(roomNameOf(file) ?? ''));
  return unknown.map(({ file }) =>
    at(
      'unknown room',
      file,
      'a room named in LADDER.md',
      roomNameOf(file) ?? 'a file in no room',
      'move it, or give the room a rung by a decision',
    ),
  );
}

interface Project {
  readonly file: string;
  /** Files of the projects it refers to, from the root. */
  readonly refersTo: readonly string[];
}

function references(house: House): Violation[] {
  return allProjects(house).flatMap(({ file, refersTo }) => {
    const from = house.rooms.get(roomOfProject(file) ?? '');
    return from === undefined ? [] : refersTo.flatMap((other) => judgeReference(house, file, from, other));
  });
}

function judgeReference(house: House, file: string, from: Room, other: string): Violation[] {
  const name = roomOfProject(other);
  const to = name === 'engine' ? undefined : house.rooms.get(name ?? '');
  if (to === undefined || judgeStep(from, to) === 'allowed') return [];
  const expected = `${from.name} (rung ${from.rung}) to refer to lower rungs`;
  return [at('reference', file, expected, `${to.name} (rung ${to.rung})`, 'take the reference out; what needed it is on the wrong rung')];
}

/** A project that nobody refers to is never compiled, so its walls do not stand. */
function unbuilt(house: House): Violation[] {
  const all = allProjects(house);
  const known = new Set(all.flatMap(({ refersTo }) => refersTo));
  return all
    .filter(({ file }) => file !== 'tsconfig.json' && !known.has(file))
    .map(({ file }) =>
      at('reference', file, 'a project that tsc -b reaches', 'one that no other refers to', 'list it in the tsconfig.json above it'),
    );
}

const roomOfProject = (file: string): string | undefined => (file === 'packages/engine/tsconfig.json' ? 'engine' : roomNameOf(file));

function allProjects(house: House): Project[] {
  const files = ['tsconfig.json', ...house.packages.flatMap(({ folder }) => projectsUnder(house.root, folder))];
  return files.filter((file) => existsSync(path.join(house.root, file))).flatMap((file) => project(house.root, file));
}

function projectsUnder(root: string, folder: string): string[] {
  const engineRooms =
    folder === 'packages/engine' && existsSync(path.join(root, folder, 'src')) ? readdirSync(path.join(root, folder, 'src')) : [];
  return [`${folder}/tsconfig.json`, ...engineRooms.map((room) => `${folder}/src/${room}/tsconfig.json`)];
}

function project(root: string, file: string): Project[] {
  const { config } = ts.readConfigFile(path.join(root, file), ts.sys.readFile) as { config?: ProjectFile };
  if (config?.compilerOptions?.composite === false || config?.compilerOptions?.noEmit === true) return [];
  const refersTo = (config?.references ?? []).map((one) => path.posix.join(path.posix.dirname(file), one.path, 'tsconfig.json'));
  return [{ file, refersTo }];
}

interface ProjectFile {
  readonly references?: readonly { readonly path: string }[];
  readonly compilerOptions?: { readonly composite?: boolean; readonly noEmit?: boolean };
}

function manifest(house: House, one: Package): Violation[] {
  const file = `${one.folder}/package.json`;
  return [...forbidden(one, file), ...declaredUpward(house, one, file), ...closedDoors(house, one, file)];
}

/** The engine depends on nothing; the library of facts on nothing but the engine. */
function forbidden({ folder, manifest: own }: Package, file: string): Violation[] {
  const allowed = folder === 'packages/engine' ? [] : folder === 'packages/evidence' ? ['@speciosa/engine'] : undefined;
  if (allowed === undefined) return [];
  const wrong = dependencies(own).filter((name) => !allowed.includes(name));
  return wrong.map((name) => at('dependency', file, 'no dependency', name, 'write it here, or do it at build time in scripts/'));
}

const dependencies = (own: Manifest): string[] =>
  [own.dependencies, own.optionalDependencies, own.peerDependencies].flatMap((list) => Object.keys(list ?? {}));

function declaredUpward(house: House, one: Package, file: string): Violation[] {
  const from = house.rooms.get(path.posix.basename(one.folder));
  return dependencies(one.manifest).flatMap((name) => {
    const other = house.packages.find((candidate) => candidate.name === name);
    const to = house.rooms.get(path.posix.basename(other?.folder ?? ''));
    if (from === undefined || to === undefined || judgeStep(from, to) === 'allowed') return [];
    return [
      at('dependency', file, `${from.name} (rung ${from.rung}) to depend on lower rungs`, `${name} (rung ${to.rung})`, 'take it out'),
    ];
  });
}

function closedDoors(house: House, { folder, manifest: own }: Package, file: string): Violation[] {
  return Object.entries(own.exports ?? {}).flatMap(([door, target]) => {
    const leadsTo = typeof target === 'string' ? target : ((target as { default?: string }).default ?? '');
    const source = path.posix.join(folder, leadsTo.replace(/^\.\/dist\//, './src/').replace(/\.js$/, '.ts'));
    if (existsSync(path.join(house.root, source))) return [];
    return [at('export map', file, `"${door}" to lead to a file`, `${source}, which is not there`, 'make the room or take its door out')];
  });
}
