import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readRungs } from './rungs.js';
import type { Room } from './rungs.js';
import { parseSource } from './source.js';
import type { Source } from './source.js';

export interface Package {
  /** Folder from the root, such as `packages/engine`. */
  readonly folder: string;
  readonly name: string;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
}

/** Everything the rules look at, read once. */
export interface House {
  readonly root: string;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly packages: readonly Package[];
  readonly sources: readonly Source[];
  /** What the root's package.json offers to tests. */
  readonly tools: ReadonlySet<string>;
}

const sourceHomes = ['packages', 'apps', 'bench', 'conformance'];
const notSources = new Set(['node_modules', 'dist', 'coverage']);

/** Reads LADDER.md, the manifests and every source of the house at `root`. */
export function readHouse(root: string): House {
  const files = sourceHomes.flatMap((home) => sourcesUnder(root, home));
  return {
    root,
    rooms: readRungs(readFileSync(path.join(root, 'LADDER.md'), 'utf8')),
    packages: ['packages', 'apps'].flatMap((home) => packagesIn(root, home)),
    sources: files.map((file) => parseSource(file, readFileSync(path.join(root, file), 'utf8'))),
    tools: new Set(Object.keys(readJson<Manifest>(path.join(root, 'package.json')).devDependencies ?? {})),
  };
}

function sourcesUnder(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notSources.has(entry.name) ? [] : sourcesUnder(root, inner);
    return /(?<!\.generated|\.d)\.(ts|svelte)$/.test(entry.name) ? [inner] : [];
  });
}

function packagesIn(root: string, home: string): Package[] {
  if (!existsSync(path.join(root, home))) return [];
  return readdirSync(path.join(root, home)).flatMap((name) => {
    const folder = `${home}/${name}`;
    const file = path.join(root, folder, 'package.json');
    if (!existsSync(file)) return [];
    const manifest = readJson<Manifest>(file);
    return [{ folder, name: manifest.name ?? name, manifest }];
  });
}

export const readJson = <Shape>(file: string): Shape => JSON.parse(readFileSync(file, 'utf8')) as Shape;

/** `packages/engine/src/real/exp.ts` -> `engine/real`; `apps/cli/src/run.ts` -> `cli`; undefined outside every room. */
export function roomNameOf(file: string): string | undefined {
  const engine = /^packages\/engine\/src\/([^/]+)\//.exec(file);
  if (engine !== null) return `engine/${engine[1]}`;
  const home = /^(?:packages|apps)\/([^/]+)\//.exec(file) ?? /^(bench|conformance)\//.exec(file);
  return home?.[1];
}

export const isBelowTheWindows = (file: string): boolean => file.startsWith('packages/');

export const packageOf = (house: House, file: string): Package | undefined =>
  house.packages.find(({ folder }) => file.startsWith(`${folder}/`));
