import { equationsOf, fields, interpret, isOfRow, program, sizesOf } from '../kernel/index.js';
import type { Driver, Needs } from '../kernel/index.js';
import { rodas5p, tsit5 } from '../method/index.js';
import type { Tableau } from '../method/index.js';
import type { Model } from '../model/index.js';
import { fieldAddress, headerBytes, slotAddress } from './emit/index.js';
import type { Addresses, Lanes } from './emit/index.js';
import { equationProcedures } from './equations.js';
import { link } from './link.js';
import type { Image } from './link.js';
import { moduleBytes } from './module.js';

export interface CompileOptions {
  /** The method; unless said Rodas5P, or Tsit5 where rates look back in time. */
  readonly method?: Tableau;
  /** Persons at once: in doubles 1, 2 (unless said) or 4, in singles 4. Doubles give the same bytes whatever their number: 4 is fastest for crowds, 1 for one person. */
  readonly lanes?: 1 | 2 | 4;
  /** 'f32' is a preview: its error does not fall below some 1e-4 of a curve's height, and its name says so. */
  readonly format?: 'f64' | 'f32';
  /** False for models that never get an infusion. */
  readonly inflow?: boolean;
}

/** A model becomes a driver that runs at the speed of the machine. */
export function compiledDriver(model: Model, options: CompileOptions = {}): Driver {
  return link(compile(model, options), interpret(model));
}

/** A model becomes bytes: equations lowered, motion added, everything placed, emitted, encoded. */
export function compile(
  model: Model,
  { method: asked, format = 'f64', lanes = format === 'f64' ? 2 : 4, inflow = true }: CompileOptions = {},
): Image {
  const shape = checkedLanes(lanes, format);
  const sizes = sizesOf(model, equationsOf(model));
  const method = asked ?? (sizes.delays > 0 ? tsit5 : rodas5p);
  const needs: Needs = { time: model.usesTime, inflow };
  const { layout, procedures } = program(sizes, method, needs);
  const equations = equationProcedures(model, layout);
  const addresses = place(shape, equations.slots, (slot) => isOfRow(layout, slot));
  const bytes = moduleBytes([...equations.procedures, ...procedures], addresses);
  const tablesAt = align(fieldAddress(addresses, fields.length));
  return Object.freeze({
    kind: 'image',
    name: `${method.name}, compiled, ${lanes} x ${format}${format === 'f32' ? ' (preview)' : ''}`,
    bytes,
    sizes,
    tablesAt,
    lanes,
    format,
    laneField: fieldAddress(addresses, layout.field.lane),
  });
}

function checkedLanes(lanes: 1 | 2 | 4, format: 'f64' | 'f32'): Lanes {
  if (format === 'f64' || lanes === 4) return { lanes, format };
  throw new RangeError(`expected 1, 2 or 4 lanes of f64, or 4 lanes of f32, found ${lanes} of ${format}`);
}

const align = (bytes: number): number => Math.ceil(bytes / 16) * 16;

/** Header of table addresses, then slots, then fields. */
function place(lanes: Lanes, slots: number, ofRow: Addresses['ofRow']): Addresses {
  const start: Addresses = { lanes, slots: headerBytes, fields: 0, ofRow };
  return { ...start, fields: align(slotAddress(start, slots)) };
}
