import type { Complaint } from '../complaint.js';
import type { Library } from '../library.js';

/** A number that somebody may dial in need stands on the page of a public body, or nowhere. */
export function checkEmergency({ emergency, sources }: Library): readonly Complaint[] {
  const kinds = new Map(sources.map(({ entry }) => [entry.id, entry.kind]));
  return emergency.flatMap(({ entry, file, lineOf }) =>
    entry.calls.flatMap(({ number, source }, at) => {
      const kind = kinds.get(source);
      if (kind === undefined || kind === 'government') return [];
      return [
        {
          rule: 'emergency number',
          file,
          line: lineOf('calls', at, 'source'),
          expected: `${entry.place}, ${number}: a source of kind government`,
          found: `${source}, of kind ${kind}`,
          advice: 'cite the page of the public body that answers the call, or leave the number out',
        },
      ];
    }),
  );
}
