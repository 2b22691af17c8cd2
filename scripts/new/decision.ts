import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { spoken } from './writing.js';
import type { Writing } from './writing.js';

export function decision(root: string, name: string): Writing {
  const number = String(nextNumber(root)).padStart(4, '0');
  const text = `# ${number}: ${spoken(name)}

**Question.**

**Forces.**

**Choice.**

**Price.**

**What would change our mind.**
`;
  return {
    files: { [`decisions/${number}-${name}.md`]: text },
    lines: {},
    next: 'Fill the five paragraphs, on a page at most, and point to it from the code: decision ' + number + '.',
  };
}

function nextNumber(root: string): number {
  const folder = path.join(root, 'decisions');
  const taken = existsSync(folder) ? readdirSync(folder).map((file) => Number.parseInt(file, 10)) : [];
  return Math.max(0, ...taken.filter(Number.isFinite)) + 1;
}
