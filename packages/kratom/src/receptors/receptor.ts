import { over, part, plus } from '@speciosa/engine/model';
import type { ExpressionLike, InputSymbol, OutputSymbol, Part, ParameterSymbol, ValuePort } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { Alkaloid } from '../cast.js';
import { targets } from './targets.js';
import type { Target } from './targets.js';

/** One ligand's place at a receptor. */
export interface Seat {
  readonly alkaloid: Alkaloid;
  /** Its unbound concentration, to be joined. */
  readonly nearby: InputSymbol;
  /** Share of the receptors it holds. */
  readonly held: ValuePort;
  readonly occupancy: OutputSymbol;
}

/** What a receptor offers to other parts. */
export interface Seats {
  readonly seats: readonly Seat[];
  readonly anyone: OutputSymbol;
  readonly find: (alkaloid: Alkaloid) => Seat | undefined;
}

/** Whether a virtual antagonist fills nearly every seat that is free. */
export interface SeatOptions {
  readonly blocked?: boolean;
}

/**
 * Who sits on a receptor. Each alkaloid competes with all others for the same seat:
 *
 * rho_i = (C_i/K_i) / (1 + sum_j C_j/K_j)
 *
 * Sitting is not acting: nothing is said here of what an occupied receptor does.
 */
export const receptor = (target: Target, { blocked = false }: SeatOptions = {}): Part<Seats> =>
  part(target.name, ({ parameter, output, port }) => {
    const rivals = target.binders.map((alkaloid) => {
      const nearby = port.needs(`unbound ${alkaloid} at the ${target.name}`, 'nmol/L');
      const affinity = parameter(`inhibition constant of ${alkaloid} at the ${target.name}`, {
        symbol: 'K_i',
        is: fact(`${target.id}/${alkaloid}-ki`),
      });
      return { alkaloid, nearby, pull: over(nearby, affinity) };
    });
    const pulls: ExpressionLike[] = rivals.map(({ pull }) => pull);
    const crowd = plus(1, ...pulls, ...blockers(blocked, parameter));
    const seats = rivals.map(({ alkaloid, nearby, pull }) => ({
      alkaloid,
      nearby,
      held: port.gives(`${target.seats} taken by ${alkaloid}`, '1', over(pull, crowd)),
      occupancy: output(`${target.seats} held by ${alkaloid}`, { unit: '1', is: over(pull, crowd) }),
    }));
    const anyone = output(`${target.seats} held by any alkaloid`, { unit: '1', is: over(plus(...pulls), crowd) });
    return { seats, anyone, find: (alkaloid) => seats.find((seat) => seat.alkaloid === alkaloid) };
  });

type ParameterWord = (name: string, options: { readonly symbol: string; readonly is: ReturnType<typeof fact> }) => ParameterSymbol;

/** The pull of the virtual antagonist, if there is one. */
export function blockers(blocked: boolean, parameter: ParameterWord): ParameterSymbol[] {
  return blocked ? [parameter('pull of a virtual antagonist', { symbol: 'B/K_B', is: fact('blocker/pull') })] : [];
}

/** The mu receptor of the first story: every alkaloid at equilibrium. */
export const muReceptor = (options?: SeatOptions): Part<Seats> => receptor(targets.mu, options);
