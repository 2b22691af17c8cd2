import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const usualPorts = { first: 4173, last: 4273 };

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Isolation lets workers share memory; the rest keeps the page to its own files. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/**
 * Serves a folder on 127.0.0.1 at the first free of some ports.
 * @throws an Error with words for people when none is free.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(folder, { first, last } = usualPorts) {
  const server = createServer((request, response) => answer(path.resolve(folder), request, response));
  const port = await listen(server, first, last).catch((error) => {
    throw new Error(refusal(error, first, last));
  });
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/`, close };
}

function refusal({ code, message }, first, last) {
  if (code !== 'EADDRINUSE') return `The lab cannot be served on this machine: ${message}.`;
  return `Every port from ${first} to ${last} is taken. End a program that holds one and run the same command again.`;
}

function listen(server, port, last) {
  return new Promise((resolve, reject) => {
    const refused = (error) => {
      if (error.code !== 'EADDRINUSE' || port >= last) return reject(error);
      resolve(listen(server, port + 1, last));
    };
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      resolve(port);
    });
  });
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET and HEAD are answered here.');
  const file = fileOf(folder, request.url ?? '/');
  if (file === undefined) return refuse(response, 404, 'There is no such page.');
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[path.extname(file.name)] ?? 'application/octet-stream',
    'Content-Length': file.size,
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.name)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response, status, message) {
  response.writeHead(status, { ...headers, 'Content-Type': types['.txt'] });
  response.end(`${message}\n`);
}

/** The file behind an address, never one outside the folder. */
function fileOf(folder, address) {
  try {
    const { pathname } = new URL(address, 'http://127.0.0.1');
    const asked = path.join(folder, decodeURIComponent(pathname));
    if (asked !== folder && !asked.startsWith(folder + path.sep)) return undefined;
    const name = statSync(asked).isDirectory() ? path.join(asked, 'index.html') : asked;
    return { name, size: statSync(name).size };
  } catch {
    return undefined;
  }
}
