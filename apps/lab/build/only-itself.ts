import type { Plugin } from 'vite';

/** The page may speak to its own address only. `style-src` needs inline styles: the picture sets sizes and places. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the content security policy into the built page; the development server needs more than it allows. */
export function onlyItself(): Plugin {
  return {
    name: 'speciosa:only-itself',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  };
}
