import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { begin } from './new/begin.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { text, status } = begin(root, process.argv.slice(2));
(status === 0 ? console.log : console.error)(text);
process.exitCode = status;
