/** The scenarios that ship, as the very text a user would write. */
export interface NamedScenario {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

const schemaLine = '# yaml-language-server: $schema=./node_modules/speciosa/scenario.schema.json';

const named = (name: string, title: string, body: string): NamedScenario =>
  Object.freeze({ name, title, text: `${schemaLine}\nspeciosa: 1\nname: ${name}\ntitle: ${title}\nwho:\n  kind: adult\n${body}` });

export const namedScenarios: readonly NamedScenario[] = Object.freeze([
  named(
    'tea-2g',
    'Two grams of leaf as tea',
    `taken:
  - product: tea-tanna
    amount: 2 g
    at: 0 h
span: 120 h
watch: [mitragynine, 7-hydroxymitragynine, speciogynine, paynantheine, speciociliatine, mitraciliatine, isopaynantheine]
seed: 1
`,
  ),
  named(
    'capsule-4g',
    'Four grams of leaf powder in capsules',
    `taken:
  - product: capsule-huestis
    amount: 4 g
    at: 0 h
span: 120 h
watch: [mitragynine, 7-hydroxymitragynine]
seed: 1
`,
  ),
  named(
    'extract-59mg',
    'Extract holding 59.2 mg of mitragynine',
    `taken:
  - product: extract-huestis
    amount: 59.2 mg
    of: mitragynine
    at: 0 h
span: 120 h
watch: [mitragynine, 7-hydroxymitragynine]
seed: 1
`,
  ),
  named(
    'capsule-daily-15d',
    'Four grams of leaf powder in capsules, daily for 15 days',
    `taken:
  - product: capsule-huestis
    amount: 4 g
    at: 0 h
    every: 24 h
    times: 15
span: 576 h
watch: [mitragynine, 7-hydroxymitragynine]
seed: 1
`,
  ),
  named(
    'extract-daily-15d',
    'Extract holding 59.2 mg of mitragynine, daily for 15 days',
    `taken:
  - product: extract-huestis
    amount: 59.2 mg
    of: mitragynine
    at: 0 h
    every: 24 h
    times: 15
structure: both
span: 576 h
watch: [mitragynine, 7-hydroxymitragynine]
seed: 1
`,
  ),
  named(
    'tea-with-itraconazole',
    'Boiled leaf holding 23.6 mg of mitragynine, beside itraconazole',
    `taken:
  - product: decoction-thai
    amount: 23.6 mg
    of: mitragynine
    at: 0 h
structure: b
beside: [itraconazole]
span: 120 h
watch: [mitragynine, 7-hydroxymitragynine]
seed: 1
`,
  ),
  named(
    'tea-regular-user',
    'Two grams of leaf as tea, a regular user in withdrawal',
    `taken:
  - product: tea-tanna
    amount: 2 g
    at: 0 h
switches:
  user: abstinent
span: 24 h
watch: [mitragynine, 7-hydroxymitragynine]
seed: 1
`,
  ),
]);

/** Text of a named scenario, or undefined. */
export function findScenario(name: string): string | undefined {
  return namedScenarios.find((scenario) => scenario.name === name)?.text;
}
