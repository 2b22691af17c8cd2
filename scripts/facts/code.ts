import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A source file of the code that asks for facts. */
export interface CodeText {
  readonly file: string;
  readonly text: string;
}

const folders = ['packages/people/src', 'packages/kratom/src', 'packages/speciosa/src'];

/** The code whose facts are checked, tests left out. */
export function codeOnDisk(repository: string): readonly CodeText[] {
  return folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(repository, folder, name), 'utf8') })),
  );
}
