import { over, part, plus } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { alkaloids } from './cast.js';
import type { Alkaloid } from './cast.js';

/**
 * Who sits on the mu receptor. Each alkaloid competes with all others for the same seat:
 *
 * rho_i = (C_i/K_i) / (1 + sum_j C_j/K_j)
 *
 * Sitting is not acting: nothing is said here of what an occupied receptor does.
 */
export const muReceptor = () =>
  part('mu receptor', ({ parameter, output, port }) => {
    const seats = alkaloids.map((alkaloid) => {
      const nearby = port.needs(`unbound ${alkaloid} at the mu receptor`, 'nmol/L');
      const affinity = parameter(`inhibition constant of ${alkaloid} at the mu receptor`, {
        symbol: 'K_i',
        is: fact(`mu-receptor/${alkaloid}-ki`),
      });
      return { alkaloid, nearby, pull: over(nearby, affinity) };
    });
    const crowd = plus(1, ...seats.map(({ pull }) => pull));
    const occupied = seats.map(({ alkaloid, nearby, pull }) => ({
      alkaloid,
      nearby,
      occupancy: output(`mu receptors held by ${alkaloid}`, { unit: '1', is: over(pull, crowd) }),
    }));
    const anyone = output('mu receptors held by any alkaloid', {
      unit: '1',
      is: over(plus(...seats.map(({ pull }) => pull)), crowd),
    });
    const find = (alkaloid: Alkaloid) => occupied.find((seat) => seat.alkaloid === alkaloid);
    return { seats: occupied, anyone, find };
  });
