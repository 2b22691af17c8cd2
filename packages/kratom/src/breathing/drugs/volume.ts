import { exp, minus, over, part, plus } from '@speciosa/engine/model';
import { quoteWith } from '../quote.js';

/**
 * Volumes halve when cardiac output passes 1.6 times its reference, so that concentrations jump while amounts stay:
 *
 * s = 1 + 1/(1 + exp((1.6 - Q/Q_ref)/0.05)),  V = V_0/s
 *
 * The source speaks of smaller volumes in shock, at low flow; its formula does this, at high flow, and is followed.
 */
export const volumeOfBlood = () =>
  part('breathing: volumes', (words) => {
    const quote = quoteWith(words);
    const cardiacOutput = words.port.needs('cardiac output', 'L/min');
    const relative = over(cardiacOutput, quote('breathing/reference-output', 'Q_ref'));
    const below = over(minus(quote('breathing/volume-halving/centre', 'q_s'), relative), quote('breathing/volume-halving/width', 'w_s'));
    return { cardiacOutput, shrinking: words.port.gives('factor by which volumes shrink', '1', plus(1, over(1, plus(1, exp(below))))) };
  });
