import { textOf } from './writing.js';
import type { Writing } from './writing.js';

/** `heart/rate` goes into facts/heart.yaml; the facts check refuses it until every line is filled. */
export function fact(root: string, id: string): Writing {
  const organ = id.split('/')[0] ?? id;
  const file = `packages/evidence/facts/${organ}.yaml`;
  const entry = `- id: ${id}
  kind: value
  what:
  value:
  unit:
  range:
  species: human
  population:
  method:
  source:
  place:
  origin: human
  reading: full text
`;
  const next = `Fill the lines in ${file}; kinds and fields are listed in packages/evidence/README.md. Then npm run check.`;
  return textOf(root, file) === '' ? { files: { [file]: entry }, lines: {}, next } : { files: {}, lines: { [file]: `\n${entry}` }, next };
}
