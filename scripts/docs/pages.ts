import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const notPages = new Set(['node_modules', 'dist', 'coverage', 'test-results', '.git']);
const longestFolderReadme = 30;

/** Every Markdown file of the house, from the root. */
export function pages(root: string, folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inner = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return notPages.has(entry.name) ? [] : pages(root, inner);
    return entry.name.endsWith('.md') ? [inner] : [];
  });
}

/** Links that lead nowhere in the house, and folder READMEs that grew past thirty lines. */
export function pageComplaints(root: string, file: string, text: string): string[] {
  const isFolderReadme = path.posix.basename(file) === 'README.md' && file.includes('/');
  const lines = text.trimEnd().split('\n').length;
  const long =
    isFolderReadme && lines > longestFolderReadme
      ? [`${file}:${lines}: expected at most ${longestFolderReadme} lines, found ${lines}; say less`]
      : [];
  return [...brokenLinks(root, file, text), ...long];
}

function brokenLinks(root: string, file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link.split('#')[0] ?? '')
      .filter((link) => link !== '' && !/^[a-z]+:/.test(link) && !existsSync(path.join(root, path.dirname(file), link)))
      .map((link) => `${file}:${index + 1}: expected a file behind the link, found none at ${link}; mend the link`),
  );
}
