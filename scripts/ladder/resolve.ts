import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import type { House, Package } from './house.js';
import { roomNameOf } from './house.js';

/** What an import reaches. */
export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly room: string | undefined }
  | { readonly kind: 'member'; readonly of: Package; readonly subpath: string; readonly room: string }
  | { readonly kind: 'node' }
  | { readonly kind: 'stranger'; readonly name: string };

export function resolve(house: House, from: string, asked: string): Target {
  const specifier = asked.split('?')[0] ?? asked;
  if (specifier.startsWith('.')) return relative(house, from, specifier);
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return { kind: 'node' };
  const name = /^(@[^/]+\/[^/]+|[^/]+)/.exec(specifier)?.[0] ?? specifier;
  const member = house.packages.find((one) => one.name === name);
  if (member === undefined) return { kind: 'stranger', name };
  const subpath = `.${specifier.slice(name.length)}`;
  return { kind: 'member', of: member, subpath, room: roomOfMember(member, subpath) };
}

function relative(house: House, from: string, specifier: string): Target {
  const plain = path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
  const candidates = [plain, plain.replace(/\.js$/, '.ts'), `${plain}.ts`, `${plain}/index.ts`];
  const file = candidates.find((one) => /\.\w+$/.test(one) && existsSync(path.join(house.root, one))) ?? plain.replace(/\.js$/, '.ts');
  return { kind: 'file', file, room: roomNameOf(file) };
}

function roomOfMember(member: Package, subpath: string): string {
  const name = path.posix.basename(member.folder);
  return name === 'engine' ? `engine/${subpath.split('/')[1] ?? ''}` : name;
}
