import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { results } from '../places.js';
import { draw } from './draw.js';
import { markdown } from './markdown.js';
import type { Result } from './result.js';

/** Keeps a result under its date: JSON for machines, Markdown and pictures for people. Returns the path of the Markdown. */
export function keep(result: Result): string {
  mkdirSync(results, { recursive: true });
  const day = result.date.slice(0, 10);
  const write = (name: string, text: string): void => writeFileSync(path.join(results, name), text);
  write(`${day}.json`, `${JSON.stringify(result, null, 1)}\n`);
  const pictures = result.regimens.map(({ regimen }) => `![Work and precision, regimen ${regimen}](${day}-${regimen}.svg)`);
  write(`${day}.md`, `${markdown(result)}\n\n${pictures.join('\n')}\n`);
  for (const regimen of result.regimens) write(`${day}-${regimen.regimen}.svg`, draw(result, regimen));
  return path.join(results, `${day}.md`);
}
