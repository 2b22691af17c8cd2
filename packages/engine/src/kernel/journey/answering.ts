import {
  add,
  both,
  call,
  choose,
  deal,
  divide,
  either,
  equal,
  field,
  forRows,
  keep,
  lane,
  less,
  local,
  multiply,
  not,
  putRow,
  read,
  set,
  setRow,
  subtract,
  when,
  whileTrue,
} from '../code.js';
import type { Procedure, Statement, Test } from '../code.js';
import type { Layout } from '../layout.js';
import { asked } from './asked.js';

/** Only an accepted step can answer. */
export function announceDue(layout: Layout): Procedure {
  return lane('announce', [when(equal(field(layout.field.accepted), 1), announce(layout))]);
}

/** Is a requested time due within the step just taken? A value after moments of that time waits for the next stretch. */
function announce({ field: at }: Layout): Statement[] {
  return [set(at.pending, choose(dueRequest(at), 1, 0))];
}

function dueRequest(at: Layout['field']): Test {
  const time = read('requested', field(at.request));
  const before = equal(read('requestedBefore', field(at.request)), 1);
  const momentNow = both(less(field(at.moment), field(at.momentEnd)), equal(read('momentTimes', field(at.moment)), field(at.timeAfter)));
  const atEnd = both(equal(time, field(at.timeAfter)), either(before, not(momentNow)));
  return both(less(field(at.request), asked('requests')), either(less(time, field(at.timeAfter)), atEnd));
}

/** All answers of a lane that are due within the step, several rows at once. */
export function answer({ field: at }: Layout): Procedure {
  const due = equal(field(at.pending), 1);
  return lane('answer', [whileTrue(due, [forRows('aim'), call('between'), { kind: 'external', name: 'outputs' }, call('record')])]);
}

/** Where in the step the next answer lies, and where its row goes; a row with nothing to answer goes to the spare one. */
export function aim(layout: Layout): Procedure {
  const { field: at, scalar, outputs, triggers } = layout;
  const time = local('time');
  return {
    name: 'aim',
    mode: 'row',
    body: [
      when(
        equal(field(at.pending), 1),
        [
          keep('time', read('requested', field(at.request))),
          putRow(scalar.pointTime, time),
          putRow(
            scalar.theta,
            choose(
              equal(time, field(at.timeAfter)),
              triggers.length > 0 ? field(at.endTheta) : 1,
              divide(subtract(time, field(at.time)), field(at.size)),
            ),
          ),
          setRow(at.row, multiply(add(multiply(field(at.person), asked('requests')), field(at.request)), outputs)),
          set(at.request, add(field(at.request), 1)),
          ...announce(layout),
        ],
        [setRow(at.row, asked('spareRow'))],
      ),
    ],
  };
}

export const record = ({ field: at, output, point, plainOutputs }: Layout): Procedure => ({
  name: 'record',
  mode: 'rows',
  body: [
    deal(
      'rows',
      at.row,
      plainOutputs.map((state, place) => (state === null ? output + place : point + state)),
    ),
  ],
});
