interface Given {
  readonly name: string;
  readonly title: string;
  readonly product: string;
  /** Such as `2 g` of product. */
  readonly amount: string;
  readonly of?: 'product' | 'mitragynine';
  readonly watch: readonly string[];
  /** Daily doses; one when absent. */
  readonly daily?: number;
}

/** Hours followed after the last dose: nine days shows the slowest slope, five the longest sampling after one dose. */
const spanHours = (daily: number): number => (daily > 1 ? 24 * (daily - 1) + 240 : 120);

/** Writes the scenario of an arm as a user would: once, or daily. */
export function scenarioText({ name, title, product, amount, of = 'product', watch, daily = 1 }: Given): string {
  const repeats = daily > 1 ? [`    every: 24 h`, `    times: ${daily}`] : [];
  return [
    'speciosa: 1',
    `name: ${name}`,
    `title: ${title}`,
    'who:',
    '  kind: adult',
    'taken:',
    `  - product: ${product}`,
    `    amount: ${amount}`,
    `    of: ${of}`,
    ...repeats,
    `span: ${spanHours(daily)} h`,
    `watch: [${watch.join(', ')}]`,
    '',
  ].join('\n');
}
