import { spawnSync } from 'node:child_process';

const packages = ['gcc', 'libc6-dev', 'libsundials-dev', 'make', 'r-base-core', 'r-cran-desolve'] as const;

/** Fetches the peers with apt-get. Returns what went wrong and what to do, or nothing. */
export function installPeers(): string | undefined {
  const before = prefix();
  if (before === undefined)
    return `expected apt-get and the right to use it (root, or sudo without a password); install ${packages.join(', ')} yourself and run again`;
  const [program, ...args] = [...before, 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  if (program === undefined) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: readonly string[]): boolean =>
    spawnSync(program, [...args, ...words], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages)
    ? undefined
    : `apt-get could not install ${packages.join(', ')}; its own words are above`;
}

function prefix(): readonly string[] | undefined {
  const works = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!works('apt-get', '--version')) return undefined;
  if (process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}
