// Needs nothing but Node. A lock file written where an optional platform package was not to be had is broken for
// everybody else, and a download address or a loose version in it would tie the project to one machine.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Everything wrong with a lock file's packages: optional parts without an entry, addresses that were written down. */
export function lockComplaints(packages) {
  return Object.entries(packages).flatMap(([place, entry]) => [
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, place, name))
      .map(
        (name) =>
          `${place} has no lock entry for ${name}; write the lock with npm install --package-lock-only, or choose a package whose platform parts are all there`,
      ),
    ...(/^[a-z]+:\/\//.test(entry.resolved ?? '')
      ? [`${place} holds a download address; write the lock with omit-lockfile-registry-resolved=true`]
      : []),
  ]);
}

/** Looks where Node would: beside the package, then outward. */
function isLocked(packages, place, name) {
  for (let at = place; ; at = outward(at)) {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === '') return false;
  }
}

function outward(place) {
  const inner = place.lastIndexOf('node_modules/');
  return inner < 1 ? '' : place.slice(0, inner - 1);
}

/** Versions that are not exact: `^1.2.0` is another program tomorrow. */
export function looseVersions(file, manifest) {
  const lists = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies];
  return lists
    .flatMap((list) => Object.entries(list ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${file}: expected an exact version of ${name}, found "${version}"`);
}

function manifests(root) {
  const members = ['packages', 'apps'].flatMap((home) => readdirSync(path.join(root, home)).map((name) => `${home}/${name}/package.json`));
  return ['package.json', ...members].filter((file) => existsSync(path.join(root, file)));
}

function main() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const { packages } = read('package-lock.json');
  const complaints = [...lockComplaints(packages), ...manifests(root).flatMap((file) => looseVersions(file, read(file)))];
  for (const complaint of complaints) console.error(complaint);
  console.log(`lock: ${Object.keys(packages).length} entries, ${complaints.length} complaints`);
  if (complaints.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
