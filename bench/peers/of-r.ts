import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { regimens } from '../k28/regimens.js';
import { runTool } from '../measure/run-tool.js';
import { absent } from '../measure/tool.js';
import type { Sought, Tool } from '../measure/tool.js';
import { bench } from '../places.js';
import { writeProblem } from './problem.js';

/** How to reach a solver that lives in R. */
export interface InR {
  readonly id: string;
  readonly title: string;
  /** Name of the package, and of the script beside this file. */
  readonly name: string;
  readonly script: string;
  /** What the script calls MODEL. */
  readonly model: string;
  readonly about: string;
}

/** A peer of R, once it has solved one person; otherwise its own words. */
export function ofR({ id, title, name, script, model, about }: InR): Sought {
  const version = versionInR(name);
  if (!version.ok) return absent(title, version.reason);
  const tool: Tool = {
    id,
    title,
    about: `${name} ${version.version} in ${version.r}, ${about}`,
    ours: false,
    command: ({ problem, relative, absolute, people, answers, leastSeconds }) => [
      'Rscript',
      path.join(bench, 'peers', script),
      problem,
      String(relative),
      String(absolute),
      String(people),
      answers,
      String(leastSeconds),
      model,
    ],
  };
  const refusal = tried(tool);
  return refusal === undefined ? { ok: true, tool } : absent(title, refusal);
}

/** What goes wrong with one person, which also compiles what is compiled late. */
function tried(tool: Tool): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'speciosa-bench-'));
  try {
    const problem = path.join(folder, 'one.bin');
    writeProblem(problem, regimens.i, 1);
    runTool(tool, { regimen: 'i', problem, relative: 1e-6, absolute: 1e-9, people: 1, answers: '-', leastSeconds: 0 });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type VersionInR = { readonly ok: true; readonly version: string; readonly r: string } | { readonly ok: false; readonly reason: string };

function versionInR(name: string): VersionInR {
  const ask = `cat(as.character(packageVersion("${name}")), R.version.string, sep = "\\n")`;
  const { status, stdout, error } = spawnSync('Rscript', ['-e', ask], { encoding: 'utf8' });
  if (error) return { ok: false, reason: 'R (Rscript) was not found' };
  const [version, r] = stdout.split('\n');
  return status === 0 && version !== undefined && r !== undefined
    ? { ok: true, version, r }
    : { ok: false, reason: `R has no package ${name}` };
}
