import { atMost, choose, constant, lessThan, minus, over, part, plus, time, times } from '@speciosa/engine/model';
import { quoteWith } from '../quote.js';

/** Whether a later lack of oxygen is looked for again after a first one has passed ('every dip': the nasal branch of the original). */
export type ArrestRule = 'first dip' | 'every dip';

/**
 * The heart stops when arterial oxygen is at most 15 mmHg at a first moment and still 220 s later; then flow fails:
 *
 * f' = -c f,  c = 0.024 (0.15 + 0.85 P_aCO2/52) 1/s
 *
 * The original looks at moments 0.1 s apart and runs anew with the collapse known; here both are events of one run. Carbon
 * dioxide alone never stops the heart. Who is arrested stays so: nothing restores flow.
 */
export const arrest = (rule: ArrestRule = 'first dip') =>
  part('breathing: arrest', (words) => {
    const { state, event, output, port } = words;
    const quote = quoteWith(words);
    const oxygen = port.needs('arterial oxygen pressure', 'mmHg');
    const carbonDioxide = port.needs('arterial carbon dioxide pressure', 'mmHg');
    const fell = state('when arterial oxygen fell too low', 'h', { role: 'signal' });
    const counting = state('whether the heart is counted down', '1', { role: 'signal' });
    const stopped = state('whether the heart has stopped', '1', { role: 'signal' });
    const tooLow = atMost(oxygen, quote('breathing/arrest/oxygen', 'P_stop'));
    const isCounting = lessThan(0, counting);
    const left = choose(isCounting, minus(plus(fell, quote('breathing/arrest/wait', 't_stop')), time), constant(1, 'h'));

    event('arterial oxygen falls too low', {
      when: tooLow,
      set: [
        [fell, choose(isCounting, fell, time)],
        [counting, 1],
      ],
    });
    event('the heart stops if oxygen is still too low', {
      when: atMost(left, constant(0, 'h')),
      set: [
        [stopped, choose(tooLow, 1, stopped)],
        [counting, rule === 'first dip' ? counting : choose(tooLow, 1, 0)],
      ],
    });

    const share = quote('breathing/arrest/share', 'b');
    const acid = over(carbonDioxide, quote('breathing/arrest/carbon-dioxide', 'P_acid'));
    const rate = times(stopped, quote('breathing/arrest/rate', 'c'), plus(share, times(minus(1, share), acid)));
    return {
      oxygen,
      carbonDioxide,
      failing: port.gives('rate at which flow fails', '1/h', rate),
      shown: output('heart stopped', { unit: '1', is: times(1, stopped) }),
    };
  });
