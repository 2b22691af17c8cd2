import { spawnSync } from 'node:child_process';

export type VersionInR = { readonly ok: true; readonly version: string; readonly r: string } | { readonly ok: false; readonly reason: string };

/** The version of an R package, or why it is not here. */
export function versionInR(name: string): VersionInR {
  const ask = `cat(as.character(packageVersion("${name}")), R.version.string, sep = "\\n")`;
  const { status, stdout, error } = spawnSync('Rscript', ['-e', ask], { encoding: 'utf8' });
  if (error) return { ok: false, reason: 'R (Rscript) was not found' };
  const [version, r] = stdout.split('\n');
  return status === 0 && version !== undefined && r !== undefined ? { ok: true, version, r } : { ok: false, reason: `R has no ${name}` };
}
