import type { Complaint } from '../complaint.js';
import type { Library } from '../library.js';

const tea = 'gut/tea-absolute-availability';
const relative = /^product\/.+-relative-availability$/;

/** The availability of the tea times that of a product is a share: at no end of the ranges may it pass 1. */
export function checkAvailability(library: Library): readonly Complaint[] {
  const tops = library.modelFacts.flatMap(({ entry, file, lineOf }) =>
    'value' in entry && entry.kind !== 'bound'
      ? [{ id: entry.id, top: Math.max(entry.value, entry.range?.[1] ?? entry.value), file, line: lineOf('value') }]
      : [],
  );
  const ofTea = tops.find(({ id }) => id === tea);
  if (ofTea === undefined) return [];
  return tops
    .filter(({ id, top }) => relative.test(id) && top * ofTea.top > 1)
    .map(({ id, top, file, line }) => ({
      rule: 'availability',
      file,
      line,
      expected: `${id}: at most 1 when multiplied by ${tea}`,
      found: `${top} * ${ofTea.top} = ${top * ofTea.top}`,
      advice: 'narrow one of the two ranges',
    }));
}
