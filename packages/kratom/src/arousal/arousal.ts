import { minus, part, plus } from '@speciosa/engine/model';

/** arousal = stimulation - sedation + excitatory toxicity. Only its sign is meant. */
export const arousal = () =>
  part('arousal', ({ output, port }) => {
    const stimulated = port.needs('stimulation', '1');
    const sedated = port.needs('sedation', '1');
    const excited = port.needs('excitatory toxicity', '1');
    return {
      stimulated,
      sedated,
      excited,
      index: output('index of arousal', { unit: '1', is: plus(minus(stimulated, sedated), excited) }),
    };
  });
