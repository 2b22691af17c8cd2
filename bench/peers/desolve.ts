import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { absent } from '../measure/tool.js';
import type { Sought } from '../measure/tool.js';
import { bench, workshop } from '../places.js';
import { ofR } from './of-r.js';

const flags = '-O3 -march=native';
const title = 'deSolve lsoda, R + C';

/** Compiles the right-hand side for deSolve the way R does it, with the flags CVODE gets. */
export function deSolve(): Sought {
  const makevars = path.join(workshop(), 'Makevars');
  writeFileSync(makevars, `CFLAGS = ${flags}\n`);
  copyFileSync(path.join(bench, 'peers', 'desolve.c'), path.join(workshop(), 'desolve.c'));
  const env = { ...process.env, R_MAKEVARS_USER: makevars };
  const { status, error, stderr } = spawnSync('R', ['CMD', 'SHLIB', 'desolve.c'], { cwd: workshop(), env, encoding: 'utf8' });
  if (error) return absent(title, 'R was not found');
  if (status !== 0) return absent(title, `R could not compile its right-hand side: ${stderr.trim().split('\n').slice(-1)[0] ?? ''}`);
  const model = path.join(workshop(), `desolve${process.platform === 'win32' ? '.dll' : '.so'}`);
  return ofR({
    id: 'desolve',
    title,
    name: 'deSolve',
    script: 'desolve.R',
    model,
    about: `lsoda, right-hand side and analytic Jacobian in C, cc ${flags}`,
  });
}
