import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A plain static host on 127.0.0.1 under a path of its own, as some hosts have it: the page must not need the root. */
export function serveFolder(folder: string): Promise<Served> {
  const prefix = '/some/where/';
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const name = asked.startsWith(prefix) ? asked.slice(prefix.length) || 'index.html' : '..';
    const file = path.join(folder, name);
    if (!file.startsWith(folder + path.sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      const port = typeof at === 'object' && at !== null ? at.port : 0;
      resolve({
        address: `http://127.0.0.1:${port}${prefix}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
