import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { absent } from '../measure/tool.js';
import type { Sought } from '../measure/tool.js';
import { bench, workshop } from '../places.js';

const flags = ['-O3', '-march=native'];
const libraries = ['cvode', 'nvecserial', 'sunmatrixdense', 'sunlinsoldense'].map((name) => `-lsundials_${name}`);
const title = 'CVODE, C';

/** Compiles CVODE's program against the header in the workshop. */
export function cvode(): Sought {
  const program = path.join(workshop(), 'cvode');
  const source = path.join(bench, 'peers', 'cvode.c');
  const { status, error, stderr } = spawnSync('cc', [...flags, `-I${workshop()}`, '-o', program, source, ...libraries, '-lm'], {
    encoding: 'utf8',
  });
  if (error) return absent(title, 'no C compiler (cc) was found');
  if (status !== 0)
    return absent(
      title,
      /sundials|cvode/.test(stderr)
        ? 'its headers or libraries (libsundials-dev) were not found'
        : `cc refused it: ${stderr.split('\n')[0] ?? ''}`,
    );
  return {
    ok: true,
    tool: {
      id: 'cvode',
      title,
      about: `SUNDIALS CVODE ${version()}, BDF, dense linear algebra, analytic Jacobian, cc ${flags.join(' ')}`,
      ours: false,
      command: ({ problem, relative, absolute, people, answers, leastSeconds }) => [
        program,
        problem,
        String(relative),
        String(absolute),
        String(people),
        answers,
        String(leastSeconds),
      ],
    },
  };
}

function version(): string {
  const { stdout } = spawnSync('cc', ['-E', '-dM', '-include', 'sundials/sundials_config.h', '-x', 'c', '/dev/null'], { encoding: 'utf8' });
  return /SUNDIALS_VERSION "([^"]+)"/.exec(stdout ?? '')?.[1] ?? 'of unknown version';
}
