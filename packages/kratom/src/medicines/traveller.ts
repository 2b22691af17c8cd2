import { minus, over, times } from '@speciosa/engine/model';
import type { Expression, InputSymbol, Join as EngineJoin, ParameterSymbol, Part, PartWords, ValuePort } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import { entryOf } from './cabinet.js';
import type { Entry, MedicineName } from './cabinet.js';
import type { Site } from './enzyme.js';
import { gutWall } from './gut-wall.js';
import { lentBody } from './lent-body.js';
import { liver } from './liver.js';

export type Join = EngineJoin;

/** A medicine on its way through the body: its parts, how they join, and where it meets enzymes. */
export interface Traveller {
  readonly name: string;
  readonly parts: readonly Part<unknown>[];
  readonly joins: readonly Join[];
  /** Unbound concentration at the enzymes of a place. */
  readonly unbound: { readonly gut: ValuePort; readonly liver: ValuePort | null };
  /** Inputs that want the activity of a site. */
  readonly wants: Readonly<Record<Site, readonly InputSymbol[]>>;
  readonly swallowed: string;
  readonly injected: string;
  readonly plasma: string;
}

/** A medicine of the cabinet, as parts. */
export function traveller(name: MedicineName): Traveller {
  const entry: Entry = entryOf(name);
  const has = (what: Entry['cleared'][number]): boolean => entry.cleared.includes(what);
  const body = lentBody(name, has('renal'));
  const wall = gutWall(name, { intrinsic: has('gut') ? fromAvailability(name) : null, free: () => 1 });
  const organ = liver(name, {
    intrinsic: fromClearance(name, has('renal')),
    shares: { cyp3a: has('cyp3a') ? share(name, 'cyp3a') : null, cyp2d6: has('cyp2d6') ? share(name, 'cyp2d6') : null },
    free: Object.keys(entry.holds).length === 0 ? null : freeInBlood(name),
  });
  const { ports } = body;
  return {
    name,
    parts: [body, wall, organ],
    joins: [
      [wall.ports.absorbed, ports.wall],
      [organ.ports.absorbed, wall.ports.liver],
      [ports.body, organ.ports.blood],
      [ports.inBlood, organ.ports.arriving],
    ],
    unbound: { gut: wall.ports.unbound, liver: organ.ports.unbound },
    wants: {
      'gut CYP3A': present(wall.ports.activity),
      'liver CYP3A': present(organ.ports.activity3a),
      'liver CYP2D6': present(organ.ports.activity2d6),
    },
    swallowed: ports.swallowed.state.path,
    injected: ports.body.state.path,
    plasma: ports.plasma.path,
  };
}

export const present = (input: InputSymbol | null): readonly InputSymbol[] => (input === null ? [] : [input]);

/** CL_int = Q (1 - F_g) / F_g: what makes the measured share pass. */
const fromAvailability =
  (name: string) =>
  ({ parameter }: PartWords, onward: ParameterSymbol): Expression => {
    const passes = parameter(`share of ${name} that passes the gut wall`, { symbol: 'F_g', is: fact(`${name}/gut-availability`) });
    return over(times(onward, minus(1, passes)), passes);
  };

/** CL_int = Q CL_b / (Q - CL_b): what makes a well-stirred liver clear what was measured. */
const fromClearance =
  (name: string, renal: boolean) =>
  ({ parameter }: PartWords, flow: Expression): Expression => {
    const clearance = parameter(`clearance of ${name} from plasma`, { symbol: 'CL', is: fact(`${name}/clearance`) });
    const ratio = parameter(`blood to plasma ratio of ${name}`, { symbol: 'B:P', is: fact(`${name}/blood-plasma-ratio`) });
    const hepatic = renal
      ? minus(1, parameter(`renal share of the clearance of ${name}`, { symbol: 'f_r', is: fact(`${name}/renal-share`) }))
      : 1;
    const ofBlood = over(times(hepatic, clearance), ratio);
    return over(times(flow, ofBlood), minus(flow, ofBlood));
  };

const share =
  (name: string, enzyme: 'cyp3a' | 'cyp2d6') =>
  ({ parameter }: PartWords): ParameterSymbol =>
    parameter(`share of ${enzyme.toUpperCase()} in the clearance of ${name}`, { symbol: 'f_m', is: fact(`${name}/${enzyme}-share`) });

const freeInBlood =
  (name: string) =>
  ({ parameter }: PartWords): Expression => {
    const unbound = parameter(`unbound share of ${name} in plasma`, { symbol: 'f_u', is: fact(`${name}/unbound-fraction`) });
    const ratio = parameter(`blood to plasma ratio of ${name}, for what is free`, {
      symbol: 'B:P',
      is: fact(`${name}/blood-plasma-ratio`),
    });
    return over(unbound, ratio);
  };
