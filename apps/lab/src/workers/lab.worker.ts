import type { Role, RoleName } from './role.js';

const roles: Readonly<Record<RoleName, () => Promise<{ readonly role: Role }>>> = {
  run: () => import('../compute/run-role.js'),
  jobs: () => import('../jobs/jobs-role.js'),
  crowd: () => import('../crowd/crowd-role.js'),
};

const isRole = (name: string): name is RoleName => Object.hasOwn(roles, name);

async function begin(): Promise<Role> {
  if (!isRole(self.name)) throw new Error(`no worker is called "${self.name}"`);
  return (await roles[self.name]()).role;
}

const begun = begin();
/** A role that could not be loaded ends the worker aloud: the page hears an error of a script, not of a promise. */
const aloud = (error: unknown): void => {
  setTimeout(() => {
    throw error;
  });
};

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  begun.then(({ hear }) => hear(data), aloud);
});
