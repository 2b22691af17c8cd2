import * as z from 'zod/mini';
import { alkaloids, productIds, settingsOf } from '@speciosa/kratom';
import type { SwitchName } from '@speciosa/kratom';

/** The newest version of the scenario format; a file says which one it was written for. */
export const scenarioVersion = 1;

/** A number with a unit, told from one without when the file is read. */
const quantityText = (says: string) => z.string().check(z.minLength(1), z.describe(says));

/** Shape of one line of what was taken. */
export const intakeShape = z.strictObject({
  product: z.enum(productIds).check(z.describe('The measured product whose alkaloids are swallowed; a trade name means nothing here.')),
  amount: quantityText('How much at each intake, such as 2 g or 500 mg: of the product, or of mitragynine when "of" says so.'),
  of: z._default(z.enum(['product', 'mitragynine']).check(z.describe('What the amount is a mass of.')), 'product'),
  at: z._default(quantityText('When first, on the clock that starts at 0 h, such as 30 min.'), '0 h'),
  every: z.optional(quantityText('The interval between repeats, such as 24 h; needs "times".')),
  times: z._default(z.int().check(z.gte(1), z.lte(1000), z.describe('How many intakes in all.')), 1),
});

/** One switch of the story, with the settings it may have. */
const setting = <Name extends SwitchName>(name: Name) => z.optional(z.enum(settingsOf(name)));

const switches = z.strictObject({
  binding: setting('binding'),
  antagonist: setting('antagonist'),
  muActive: setting('muActive'),
  mitragynineEfficacy: setting('mitragynineEfficacy'),
  efficacy7OH: setting('efficacy7OH'),
  alpha2: setting('alpha2'),
  arousal: setting('arousal'),
  metabolite1A: setting('metabolite1A'),
  serotoninRelease: setting('serotoninRelease'),
  noradrenalineRelease: setting('noradrenalineRelease'),
  excitation: setting('excitation'),
  tolerance: setting('tolerance'),
  user: setting('user'),
  ceiling: setting('ceiling'),
} satisfies Record<SwitchName, unknown>);

/** Shape of a scenario file; what the words and quantities in it mean is checked by `readScenario`. */
export const scenarioShape = z.strictObject({
  speciosa: z.literal(scenarioVersion).check(z.describe('The version of the format this file was written for.')),
  name: z
    .string()
    .check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/), z.describe('A short name of small letters, digits and dashes, used in file names.')),
  /** One line of text: no control characters, nothing that turns the direction of writing. */
  title: z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(120),
      z.regex(/^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*$/),
      z.describe('What pictures and pages are headed with.'),
    ),
  who: z.strictObject({
    kind: z.literal('adult').check(z.describe('One typical virtual adult; nobody else was studied.')),
    has: z.optional(
      z
        .array(z.string())
        .check(
          z.maxLength(20),
          z.describe('Conditions that are flagged beside the result, such as heart; children and pregnancy are refused.'),
        ),
    ),
  }),
  taken: z.array(intakeShape).check(z.minLength(1), z.maxLength(100)),
  beside: z._default(
    z
      .array(z.string())
      .check(
        z.maxLength(20),
        z.describe('Medicines beside kratom, as studies gave them, such as itraconazole; they need structure b or both.'),
      ),
    [],
  ),
  structure: z.optional(
    z
      .enum(['a', 'b', 'both'])
      .check(
        z.describe(
          'Which of two rival structures follows the alkaloids: a, apparent compartments (when nothing is said); b, blood flow and enzymes; or both side by side.',
        ),
      ),
  ),
  switches: z.optional(
    switches.check(
      z.describe(
        'What the model cannot decide; it moves receptors and effects, never blood levels. Listed by speciosa explain --switches.',
      ),
    ),
  ),
  span: quantityText('How long to look, from 0 h, such as 72 h or 15 d.'),
  watch: z._default(z.array(z.enum(alkaloids)).check(z.minLength(1), z.describe('The alkaloids whose curves and numbers are told.')), [
    'mitragynine',
    '7-hydroxymitragynine',
  ]),
  seed: z._default(z.int().check(z.gte(0), z.lte(4294967295), z.describe('Decides every draw; the same seed gives the same bytes.')), 1),
});

/** A virtual adult, what was taken and when, how long to look, what to watch. Frozen. */
export type Scenario = z.infer<typeof scenarioShape>;

/** The published JSON Schema (2020-12) of scenario files, for editors and other programs. */
export function scenarioJsonSchema(): unknown {
  return { ...z.toJSONSchema(scenarioShape, { io: 'input' }), title: 'Speciosa scenario' };
}
