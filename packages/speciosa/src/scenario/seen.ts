import * as z from 'zod/mini';
import { intakeShape, scenarioShape } from './scenario.js';
import type { Scenario } from './scenario.js';

/** A field whose shape is right, or null where it is not: what it means cannot be asked then. */
type Seen<Value> = Value | null;

type Intake = Scenario['taken'][number];

/** An intake as far as its shape is right. */
export interface SeenIntake {
  readonly amount: Seen<Intake['amount']>;
  readonly at: Seen<Intake['at']>;
  readonly every: Seen<Intake['every']>;
  readonly times: Seen<Intake['times']>;
}

/** A scenario as far as its shape is right, for what its words mean. Of lists every entry is seen alone. */
export interface SeenScenario {
  readonly has: readonly Seen<string>[];
  readonly taken: readonly SeenIntake[];
  readonly beside: readonly Seen<string>[];
  readonly structure: Seen<Scenario['structure']>;
  readonly span: Seen<Scenario['span']>;
  readonly watch: readonly Seen<string>[];
}

/** Looks at each field alone, so that a slip in one does not hide what is wrong with another. */
export function seenOf(whole: unknown): SeenScenario {
  const { span, structure } = scenarioShape.shape;
  const words = (value: unknown): readonly Seen<string>[] => entriesOf(value).map((entry) => (typeof entry === 'string' ? entry : null));
  return {
    has: words(fieldOf(fieldOf(whole, 'who'), 'has')),
    taken: entriesOf(fieldOf(whole, 'taken')).map(seenIntake),
    beside: words(fieldOf(whole, 'beside')),
    structure: asShaped(structure, fieldOf(whole, 'structure')),
    span: asShaped(span, fieldOf(whole, 'span')),
    watch: words(fieldOf(whole, 'watch')),
  };
}

function seenIntake(written: unknown): SeenIntake {
  const { amount, at, every, times } = intakeShape.shape;
  return {
    amount: asShaped(amount, fieldOf(written, 'amount')),
    at: asShaped(at, fieldOf(written, 'at')),
    every: asShaped(every, fieldOf(written, 'every')),
    times: asShaped(times, fieldOf(written, 'times')),
  };
}

function asShaped<Shape extends z.ZodMiniType>(shape: Shape, value: unknown): Seen<z.output<Shape>> {
  const read = z.safeParse(shape, value);
  return read.success ? read.data : null;
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function fieldOf(whole: unknown, name: string): unknown {
  const isOwn = typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name);
  return isOwn ? Object.getOwnPropertyDescriptor(whole, name)?.value : undefined;
}
