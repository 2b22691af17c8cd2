import { minus, over, part, plus, times } from '@speciosa/engine/model';
import type { Part } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { blockers } from './receptor.js';
import type { SeatOptions, Seats } from './receptor.js';
import type { Target } from './targets.js';

/**
 * The same seats with comings and goings:
 *
 * d rho_i/dt = k_off ((C_i/K_i) (1 - sum_j rho_j) - rho_i)
 *
 * so that it comes to rest where `receptor` stands. No alkaloid's rate of leaving was ever measured:
 * one declared rate serves all. A virtual antagonist is taken to sit and rise at once.
 */
export const kineticReceptor = (target: Target, { blocked = false }: SeatOptions = {}): Part<Seats> =>
  part(target.name, ({ state, parameter, change, output, port }) => {
    const leaving = parameter('rate at which an alkaloid leaves a receptor', { symbol: 'k_off', is: fact('binding/dissociation-rate') });
    const held = target.binders.map((alkaloid) => ({
      alkaloid,
      nearby: port.needs(`unbound ${alkaloid} at the ${target.name}`, 'nmol/L'),
      affinity: parameter(`inhibition constant of ${alkaloid} at the ${target.name}`, {
        symbol: 'K_i',
        is: fact(`${target.id}/${alkaloid}-ki`),
      }),
      taken: state(`${target.seats} bound by ${alkaloid}`, '1', { role: 'signal' }),
    }));
    const all = plus(...held.map(({ taken }) => taken));
    const free = over(minus(1, all), plus(1, ...blockers(blocked, parameter)));
    for (const { alkaloid, nearby, affinity, taken } of held)
      change(`${alkaloid} comes to and goes from ${target.seats}`, {
        of: taken,
        rate: times(leaving, minus(times(over(nearby, affinity), free), taken)),
      });
    const seats = held.map(({ alkaloid, nearby, taken }) => ({
      alkaloid,
      nearby,
      held: port.gives(`${target.seats} taken by ${alkaloid}`, '1', times(1, taken)),
      occupancy: output(`${target.seats} held by ${alkaloid}`, { unit: '1', is: times(1, taken) }),
    }));
    const anyone = output(`${target.seats} held by any alkaloid`, { unit: '1', is: all });
    return { seats, anyone, find: (alkaloid) => seats.find((seat) => seat.alkaloid === alkaloid) };
  });
