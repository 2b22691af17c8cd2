import { call, forLanes, whenAny, whileAny } from '../code.js';
import type { Procedure } from '../code.js';
import { endEvents, eventProcedures, standing, startEvents, watchEvents } from '../events.js';
import { historyProcedures, rememberStep, startHistory } from '../history.js';
import type { Layout } from '../layout.js';
import { aim, announceDue, answer, record } from './answering.js';
import { finish, load } from './person.js';
import { arrive, strike } from './stop.js';
import { advance, commit, settle } from './stride.js';
import { decide } from './verdict.js';

/**
 * The journey of a person through a run: loaded into a lane, stepped, heard at requested times,
 * stopped at known moments, put away; the lane then takes the next person. Lanes are never in step
 * with each other, so a person's numbers do not depend on who travels beside.
 */
export function journey(layout: Layout): readonly Procedure[] {
  return [
    ...[load, strike, arrive, settle, decide, announceDue, answer, aim, record, commit, advance, finish, main].map((make) => make(layout)),
    ...lookers(layout),
  ];
}

/** What only models that look back or have events need. */
function lookers(layout: Layout): readonly Procedure[] {
  const shared = layout.delays > 0 ? [standing(layout)] : [];
  const events = eventProcedures(layout);
  return [...historyProcedures(layout), ...(events.length > 0 ? events : shared)];
}

function main(layout: Layout): Procedure {
  const { field: at } = layout;
  return {
    name: 'main',
    mode: 'main',
    body: [
      forLanes('load'),
      whileAny(at.active, [
        whenAny(at.fresh, [
          { kind: 'external', name: 'derive' },
          ...startHistory(layout),
          ...startEvents(layout),
          call('firstSize'),
          forLanes('settle'),
        ]),
        call('step'),
        call('judge'),
        forLanes('decide'),
        ...watchEvents(layout),
        forLanes('announce'),
        whenAny(at.pending, [forLanes('answer')]),
        ...rememberStep(layout),
        ...endEvents(layout),
        call('commit'),
        forLanes('advance'),
      ]),
    ],
  };
}
