import { complaint } from './complaint.js';
import type { Complaint } from './complaint.js';
import type { Joined } from './join.js';
import type { Part } from './part.js';
import { symbolsIn, walk } from './expression/index.js';
import type { StateSymbol } from './expression/index.js';

/** What a state starts with is known before anything moves: it may mention parameters, neither states nor time. */
export function checkStarts(parts: readonly Part<unknown>[], joined: Joined): readonly Complaint[] {
  return parts.flatMap((part) => part.states.flatMap((state) => movingStart(state, joined)));
}

function movingStart({ path, starts }: StateSymbol, joined: Joined): Complaint[] {
  const closed = joined.closed(starts);
  const moving = symbolsIn(closed)
    .filter((symbol) => symbol.kind === 'state')
    .map((symbol) => symbol.path);
  walk(closed, ({ kind }) => void (kind === 'time' && moving.push('the time')));
  return [...new Set(moving)].map((found) =>
    complaint('bad-start', path, `expected a start made of numbers and parameters, found ${found}; name what stays as it is during a run`),
  );
}
