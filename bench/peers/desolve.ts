import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { absent } from '../measure/tool.js';
import type { Sought } from '../measure/tool.js';
import { bench, workshop } from '../places.js';
import { versionInR } from './version-in-r.js';

const flags = '-O3 -march=native';
const title = 'deSolve lsoda, R + C';

/** Compiles the right-hand side for deSolve the way R does it, with the flags CVODE gets. */
export function deSolve(): Sought {
  const version = versionInR('deSolve');
  if (!version.ok) return absent(title, version.reason);
  const makevars = path.join(workshop(), 'Makevars');
  writeFileSync(makevars, `CFLAGS = ${flags}\n`);
  copyFileSync(path.join(bench, 'peers', 'desolve.c'), path.join(workshop(), 'desolve.c'));
  const env = { ...process.env, R_MAKEVARS_USER: makevars };
  const { status, stderr } = spawnSync('R', ['CMD', 'SHLIB', 'desolve.c'], { cwd: workshop(), env, encoding: 'utf8' });
  if (status !== 0) return absent(title, `R could not compile its right-hand side: ${stderr.trim().split('\n').slice(-1)[0] ?? ''}`);
  const library = path.join(workshop(), `desolve${process.platform === 'win32' ? '.dll' : '.so'}`);
  return {
    ok: true,
    tool: {
      id: 'desolve',
      title,
      about: `deSolve ${version.version} in ${version.r}, lsoda, right-hand side and analytic Jacobian in C, cc ${flags}`,
      ours: false,
      command: ({ problem, relative, absolute, people, answers, leastSeconds }) => [
        'Rscript', path.join(bench, 'peers', 'desolve.R'), problem, String(relative), String(absolute), String(people), answers, String(leastSeconds), library,
      ],
    },
  };
}
