import type { RoleName } from './role.js';

/** A fresh worker for a role. The bundler reads each call as it stands, so each is written out. */
export function startWorker(role: RoleName): Worker {
  switch (role) {
    case 'run':
      return new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module', name: 'run' });
    case 'jobs':
      return new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module', name: 'jobs' });
    case 'crowd':
      return new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module', name: 'crowd' });
    default:
      return role satisfies never;
  }
}
