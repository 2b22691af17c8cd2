import { isMap, isNode, isScalar } from 'yaml';
import type { Document } from 'yaml';

/** Where in the text a field stands: at its name when the name is what is wrong, else at its value; at its parent when it is missing. */
export function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], part: 'name' | 'value'): number {
  const named = part === 'name' ? offsetOfName(document, path) : undefined;
  if (named !== undefined) return named;
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfName(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : undefined;
}
