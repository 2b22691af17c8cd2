import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.mjs';

let outside: string;
let served: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  outside = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const folder = mkdtempSync(path.join(outside, 'dist-'));
  writeFileSync(path.join(outside, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), '<p>hello</p>');
  writeFileSync(path.join(folder, 'kernel.wasm'), 'wasm');
  served = await serve(folder);
});
afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true });
});

/** As sent, without the tidying that fetch does to a path. */
function raw(target: string, method = 'GET'): Promise<{ status: number | undefined; body: string }> {
  const { port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: target, method }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    request.on('error', reject).end();
  });
}

describe('the server of npm start', () => {
  it('takes the next port when one is taken, and says so when none is free', async () => {
    const taken = Number(new URL(served.url).port);
    const beside = await serve(outside, { first: taken, last: taken + 50 });
    expect(Number(new URL(beside.url).port)).toBeGreaterThan(taken);
    await beside.close();
    await expect(serve(outside, { first: taken, last: taken })).rejects.toThrow(`Every port from ${taken} to ${taken} is taken.`);
  });

  it('answers on this machine only, isolated from other pages', async () => {
    const { headers, status } = await fetch(served.url);
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect([headers.get('cross-origin-opener-policy'), headers.get('cross-origin-embedder-policy')]).toEqual([
      'same-origin',
      'require-corp',
    ]);
  });

  it('says what a file is, WebAssembly included', async () => {
    expect((await fetch(`${served.url}kernel.wasm`)).headers.get('content-type')).toBe('application/wasm');
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/%00', '/%', '/missing.js'])(
    'gives nothing away at %s',
    async (target) => {
      expect(await raw(target)).toMatchObject({ status: 404, body: expect.not.stringContaining('secret') as string });
    },
  );

  it('refuses to be written to', async () => expect(await raw('/', 'POST')).toMatchObject({ status: 405 }));

  it('moves to the next port when one is taken', async () => {
    const second = await serve(outside);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(served.url).port));
    await second.close();
  });
});
