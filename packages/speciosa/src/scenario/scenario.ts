import * as z from 'zod/mini';
import { alkaloids, productIds } from '@speciosa/kratom';

/** The newest version of the scenario format; a file says which one it was written for. */
export const scenarioVersion = 1;

const quantityText = z.string().check(z.minLength(1));

const intake = z.strictObject({
  product: z.enum(productIds),
  /** "2 g" of product, or of mitragynine when `of` says so. */
  amount: quantityText,
  of: z._default(z.enum(['product', 'mitragynine']), 'product'),
  at: z._default(quantityText, '0 h'),
  every: z.optional(quantityText),
  times: z._default(z.int().check(z.gte(1), z.lte(1000)), 1),
});

/** Shape of a scenario file; what the words and quantities in it mean is checked by `readScenario`. */
export const scenarioShape = z.strictObject({
  speciosa: z.literal(scenarioVersion),
  name: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/)),
  /** One line of text: no control characters, nothing that turns the direction of writing. */
  title: z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*$/)),
  who: z.strictObject({ kind: z.literal('adult') }),
  taken: z.array(intake).check(z.minLength(1), z.maxLength(100)),
  beside: z._default(z.array(z.string()).check(z.maxLength(20)), []),
  span: quantityText,
  watch: z._default(z.array(z.enum(alkaloids)).check(z.minLength(1)), ['mitragynine', '7-hydroxymitragynine']),
  seed: z._default(z.int().check(z.gte(0), z.lte(4294967295)), 1),
});

/** A virtual adult, what was taken and when, how long to look, what to watch. Frozen. */
export type Scenario = z.infer<typeof scenarioShape>;

/** The published JSON Schema (2020-12) of scenario files, for editors and other programs. */
export function scenarioJsonSchema(): unknown {
  return { ...z.toJSONSchema(scenarioShape, { io: 'input' }), title: 'Speciosa scenario' };
}
