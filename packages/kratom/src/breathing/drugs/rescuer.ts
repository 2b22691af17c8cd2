import { atMost, choose, constant, lessThan, minus, over, part, plus, time, times } from '@speciosa/engine/model';
import type { Condition, Expression, PartWords } from '@speciosa/engine/model';
import { quoteWith } from '../quote.js';
import type { Quote } from '../quote.js';
import type { Depot } from './naloxone-depot.js';

/** How naloxone is given. */
export type Route = Depot | 'vein';

/** How often it is given to somebody found hardly breathing, and how many doses at once. Zero times: only a regimen gives it. */
export interface Rescue {
  readonly route: Route;
  readonly times: number;
  readonly atOnce: number;
}

/**
 * Somebody notices when ventilation first falls below 40 % of rest, and gives the first dose 60 s later, further ones
 * 150 s apart. The original reads the moment off a run without naloxone; until the first dose both are the same run.
 * Here the depot is filled at once.
 */
export const rescueByDepot = (product: Depot, { times: count, atOnce }: Rescue) =>
  part('breathing: rescuer', (words) => {
    const quote = quoteWith(words);
    const dose = times(atOnce, quote(`naloxone-${product}/dose`, 'D'));
    const { kit, amount } = kitOf(words, quote, count, dose);
    const depot = words.state('naloxone where it was given', 'nmol', { molecule: 'naloxone' });
    const { ventilation, due } = alertOf(words, quote, count);
    due.forEach((when, nth) =>
      words.event(`naloxone is given, dose ${nth + 1}`, {
        when,
        set: [
          [kit, minus(kit, amount)],
          [depot, plus(depot, amount)],
        ],
      }),
    );
    return { ventilation, depot: words.port.out(depot), given: words.port.in(depot) };
  });

/** Into a vein a dose takes 10 s; the original gives 101 hundredths of it. */
export const rescueByVein = ({ times: count, atOnce }: Rescue) =>
  part('breathing: rescuer', (words) => {
    const quote = quoteWith(words);
    const blood = words.port.target('naloxone in the blood', 'nmol', 'naloxone');
    const dose = times(atOnce, quote('naloxone-vein/overfill', 'o'), quote('naloxone-vein/dose', 'D'));
    const { kit, amount } = kitOf(words, quote, count, dose);
    const pressing = words.state('syringes being emptied', '1', { role: 'signal' });
    const length = quote('naloxone-vein/length', 't_push');
    const { ventilation, due, past } = alertOf(words, quote, count, length);
    due.forEach((when, nth) => words.event(`a syringe is begun, dose ${nth + 1}`, { when, set: [[pressing, 1]] }));
    past.forEach((when, nth) => words.event(`a syringe is empty, dose ${nth + 1}`, { when, set: [[pressing, 0]] }));
    words.flow('naloxone is given into a vein', { from: kit, to: blood, rate: times(pressing, over(amount, length)) });
    return { ventilation, blood };
  });

/** All that will be given, so that nothing comes from nowhere. */
function kitOf({ state }: PartWords, quote: Quote, count: number, dose: Expression) {
  const amount = over(dose, quote('naloxone/molar-mass', 'M'));
  return { amount, kit: state('naloxone not yet given', 'nmol', { molecule: 'naloxone', starts: times(count, amount) }) };
}

interface Alert {
  readonly ventilation: ReturnType<PartWords['port']['needs']>;
  /** The moment of each dose, and that of its end. */
  readonly due: readonly Condition[];
  readonly past: readonly Condition[];
}

function alertOf(
  { state, event, port }: PartWords,
  quote: Quote,
  count: number,
  length: Expression | ReturnType<Quote> = constant(0, 'h'),
): Alert {
  const ventilation = port.needs('minute ventilation', 'L/min');
  const noticed = state('when somebody noticed', 'h', { role: 'signal' });
  const acting = state('whether somebody has noticed', '1', { role: 'signal' });
  const alarm = times(quote('rescue/alarm', 'a'), quote('rescue/resting-ventilation', 'V_rest'));
  const isActing = lessThan(0, acting);
  event('somebody notices', {
    when: lessThan(ventilation, alarm),
    set: [
      [noticed, choose(isActing, noticed, time)],
      [acting, 1],
    ],
  });
  const [wait, spacing] = [quote('rescue/wait', 't_wait'), quote('rescue/spacing', 't_next')];
  const reached = (moment: Expression): Condition => atMost(choose(isActing, minus(moment, time), constant(1, 'h')), constant(0, 'h'));
  const moments = Array.from({ length: count }, (_, nth) => plus(noticed, wait, times(nth, spacing)));
  return { ventilation, due: moments.map(reached), past: moments.map((moment) => reached(plus(moment, length))) };
}
