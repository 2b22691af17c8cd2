import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes `offline.js`, a service worker that keeps every file of this build. The cache is named by
 * the hash of the build, so a new build never mixes with an old one.
 */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'speciosa:offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    generateBundle(_options, bundle) {
      const built = Object.values(bundle).map((file) => ({ name: file.fileName, bytes: file.type === 'chunk' ? file.code : file.source }));
      const copied = readdirSync(publicDir).map((name) => ({ name, bytes: readFileSync(path.join(publicDir, name)) }));
      const files = [...built, ...copied].filter(({ name }) => !name.endsWith('.map')).sort((a, b) => (a.name < b.name ? -1 : 1));
      const hash = createHash('sha256');
      for (const { name, bytes } of files) hash.update(name).update(bytes);
      const source = serviceWorker(
        files.map(({ name }) => name),
        hash.digest('hex').slice(0, 16),
      );
      this.emitFile({ type: 'asset', fileName: 'offline.js', source });
    },
  };
}

const serviceWorker = (files: readonly string[], version: string): string => `const cacheName = 'speciosa-${version}';
const files = ${JSON.stringify(['./', ...files.filter((name) => name !== 'index.html').map((name) => `./${name}`)])};

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('speciosa-') && name !== cacheName);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

const wanted = (request) => (request.mode === 'navigate' && !/\\/(effects|breathing|trials)\\.html$/.test(new URL(request.url).pathname) ? './' : request);

self.addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== self.location.origin) return;
  event.respondWith(caches.open(cacheName).then((cache) => cache.match(wanted(event.request), { ignoreSearch: true })).then((kept) => kept ?? fetch(event.request)));
});
`;
