import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerHere } from './answers.js';
import type { HostAnswers } from './answers.js';
import { bundleHostProgram } from './bundle.js';
import golden from './golden.json' with { type: 'json' };

/** Hosts are looked for where the gate puts them, or where they are usually installed. */
const jsc = process.env['SPECIOSA_JSC'] ?? '/usr/bin/jsc';
const otherNode = process.env['SPECIOSA_OTHER_NODE'] ?? '';
const browser = process.env['SPECIOSA_CHROMIUM'] ?? '';

describe('the same bytes in every host', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hosts-'));
  let program = '';
  beforeAll(async () => {
    program = await bundleHostProgram(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (line: string): HostAnswers => JSON.parse(line) as HostAnswers;

  it('lanes and drivers agree here', () => {
    const here = answerHere();
    expect(here.twoLanes).toBe(here.oneLane);
    expect(here.fourLanes).toBe(here.oneLane);
    expect(here.fewPlain).toBe(here.fewCompiled);
    expect(here.mixedPlain).toBe(here.mixedCompiled);
    expect(here, 'changed on purpose? then write the new fingerprints into bench/hosts/golden.json and say why').toEqual(golden);
  });
  it('this Node runs the bundled program to the golden fingerprints', () => {
    expect(read(execFileSync(process.execPath, [program], { encoding: 'utf8' }))).toEqual(golden);
  });
  it.skipIf(otherNode === '')('another Node does (SPECIOSA_OTHER_NODE names one)', () => {
    expect(read(execFileSync(otherNode, [program], { encoding: 'utf8' }))).toEqual(golden);
  });
  it.skipIf(!existsSync(jsc))('an engine that is not V8 does (jsc of Debian, package libjavascriptcoregtk-4.0-bin)', () => {
    expect(read(execFileSync(jsc, [program], { encoding: 'utf8' }))).toEqual(golden);
  });
  it.skipIf(browser === '')('Chromium does (SPECIOSA_CHROMIUM names one)', async () => {
    const opened = await chromium.launch({
      executablePath: browser,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    try {
      const page = await opened.newPage();
      const said = page.waitForEvent('console');
      await page.addScriptTag({ content: `globalThis.print = undefined;\n${readFileSync(program, 'utf8')}` });
      expect(read((await said).text())).toEqual(golden);
    } finally {
      await opened.close();
    }
  });
});
