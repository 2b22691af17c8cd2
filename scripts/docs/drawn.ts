import { publicNames } from './public-names.js';
import { scenarioFields } from './scenario-fields.js';

/**
 * Passages that code writes: between `<!-- drawn: <what> -->` and `<!-- end of the drawing -->` stands what the
 * function of that name says today.
 */
const makers: Readonly<Record<string, (root: string) => string>> = {
  'scenario fields': () => scenarioFields(),
  'public names of engine': (root) => publicNames(root, 'engine'),
  'public names of evidence': (root) => publicNames(root, 'evidence'),
  'public names of formats': (root) => publicNames(root, 'formats'),
  'public names of kratom': (root) => publicNames(root, 'kratom'),
  'public names of people': (root) => publicNames(root, 'people'),
  'public names of speciosa': (root) => publicNames(root, 'speciosa'),
  'public names of trials': (root) => publicNames(root, 'trials'),
};

const passage = /(<!-- drawn: ([a-z ]+) -->\n)([\s\S]*?)(<!-- end of the drawing -->)/g;

/** The page with every drawn passage as the code says it today. */
export function redrawn(root: string, text: string): string {
  return text.replace(passage, (whole, open: string, what: string, _: string, close: string) => {
    const make = makers[what];
    return make === undefined ? whole : `${open}${make(root)}${close}`;
  });
}

/** Passages that are not what the code says, or that nobody draws. */
export function drawnComplaints(root: string, file: string, text: string): string[] {
  return [...text.matchAll(passage)].flatMap(({ 0: whole, 2: what = '', index }) => {
    const where = `${file}:${text.slice(0, index).split('\n').length}`;
    if (makers[what] === undefined)
      return [`${where}: expected one of ${Object.keys(makers).join(', ')}, found "${what}"; mend the name of the drawing`];
    const fresh = redrawn(root, whole);
    if (fresh === whole) return [];
    return [
      `${where}: expected what the code says of "${what}" today${firstApart(fresh, whole)}; run npm run golden, or npx tsx scripts/docs.ts --write, and read the diff`,
    ];
  });
}

/** The first line that only one of two passages has, which is mostly all that a reader must know. */
function firstApart(fresh: string, old: string): string {
  const [now, before] = [fresh.split('\n'), old.split('\n')];
  const missing = now.find((line) => !before.includes(line));
  if (missing !== undefined) return `, found none of "${missing}"`;
  const left = before.find((line) => !now.includes(line));
  return left === undefined ? ', found another order' : `, found "${left}" still there`;
}
