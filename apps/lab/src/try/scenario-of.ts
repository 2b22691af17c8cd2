import { products } from '@speciosa/evidence';
import { readScenario } from 'speciosa';
import type { Scenario, ScenarioComplaint } from 'speciosa';
import { medicinesOf, productTitle, unitOf } from './choices.js';
import type { Choices, Field } from './choices.js';
import { publishedCase } from './published-cases.js';

export type Complaints = Readonly<Partial<Record<Field, string>>>;

export type ScenarioOrComplaints =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly complaints: Complaints };

/** How long one looks after the last intake, in hours: past the slow phase of mitragynine. */
const hoursAfterSingle = 120;
const hoursAfterRepeated = 240;

/**
 * The scenario of the controls, judged by the same reader as a scenario file. A published case
 * becomes the very text that ships, so that page and terminal answer with one manifest.
 */
export function scenarioOf(choices: Choices): ScenarioOrComplaints {
  const slips = slipsOf(choices);
  if (Object.keys(slips).length > 0) return { ok: false, complaints: slips };
  const text = publishedCase(choices)?.text ?? JSON.stringify(plainScenario(choices));
  const read = readScenario(text, 'this page');
  if (read.ok) return read;
  return { ok: false, complaints: complaintsOf(read.complaints) };
}

/** Beside each field the first thing that is wrong with it: what follows often follows from it. */
const complaintsOf = (all: readonly ScenarioComplaint[]): Complaints =>
  Object.fromEntries([...all].reverse().map(({ path, message }) => [fieldOf(path), message]));

/** What the reader cannot see, as the scenario would not even be written: text where a number belongs. */
function slipsOf({ amount, isRepeated, everyHours, times }: Choices): Complaints {
  const wanted: [Field, string, RegExp, string][] = [
    ['amount', amount, decimal, 'expected a number above zero, such as 2 or 0.5'],
    ...(isRepeated
      ? ([
          ['everyHours', everyHours, decimal, 'expected hours above zero, such as 24'],
          ['times', times, whole, 'expected a whole number, such as 15'],
        ] as [Field, string, RegExp, string][])
      : []),
  ];
  return Object.fromEntries(
    wanted
      .filter(([, text, pattern]) => !pattern.test(text.trim()))
      .map(([field, text, , message]) => [field, `${message}; found ${text.trim() === '' ? 'nothing' : `"${text.trim()}"`}`]),
  );
}

const decimal = /^\d{1,12}(\.\d{1,12})?$/;
const whole = /^\d{1,12}$/;

/** The scenario as a file would write it. */
export function plainScenario(choices: Choices): unknown {
  const { product, amount, of, isRepeated, everyHours, times } = choices;
  const repeats = isRepeated ? { every: `${everyHours.trim()} h`, times: Number(times) } : {};
  const medicines = medicinesOf(choices);
  const last = isRepeated ? Number(everyHours) * (Number(times) - 1) : 0;
  return {
    speciosa: 1,
    name: 'lab',
    title: titleOf(choices),
    who: { kind: 'adult', ...(choices.has.length === 0 ? {} : { has: choices.has }) },
    taken: [{ product, amount: `${amount.trim()} ${unitOf(choices)}`, of, at: '0 h', ...repeats }],
    ...(choices.structure === 'a' ? {} : { structure: choices.structure }),
    ...(medicines.length === 0 ? {} : { beside: medicines }),
    span: `${last + (isRepeated ? hoursAfterRepeated : hoursAfterSingle)} h`,
    watch: ['mitragynine', '7-hydroxymitragynine', ...otherAlkaloids(product)],
    seed: 1,
  };
}

/** What else the product is known to hold: it may sit on the receptor, so it is watched too. */
const otherAlkaloids = (id: string): readonly string[] =>
  products
    .find((one) => one.id === id)
    ?.alkaloids.map(({ analyte }) => analyte)
    .filter((analyte) => analyte !== 'mitragynine' && analyte !== '7-hydroxymitragynine') ?? [];

/** Longest title a scenario may have. */
const longestTitle = 120;

function titleOf(choices: Choices): string {
  const { product, amount, of, isRepeated, everyHours, times } = choices;
  const what =
    of === 'product'
      ? `${amount.trim()} ${unitOf(choices)} of ${productTitle(product)}`
      : `${amount.trim()} mg of mitragynine in ${productTitle(product)}`;
  const often = isRepeated ? `${what}, every ${everyHours.trim()} h, ${times.trim()} times` : what;
  const [has, medicines] = [choices.has, medicinesOf(choices)];
  const named = `${often}${listed(', ', has, 'conditions', 2)}${listed(', beside ', medicines, 'medicines', 2)}`;
  return named.length <= longestTitle
    ? named
    : `${often}${listed(', ', has, 'conditions', 0)}${listed(', beside ', medicines, 'medicines', 0)}`;
}

/** Up to so many by name, more by number. */
function listed(before: string, names: readonly string[], plural: string, most: number): string {
  if (names.length === 0) return '';
  return `${before}${names.length > most ? `${names.length} ${plural}` : names.join(' and ')}`;
}

function fieldOf(path: string): Field {
  if (path.startsWith('who')) return 'has';
  if (path.startsWith('beside') || path === 'structure') return 'beside';
  if (path.endsWith('.product')) return 'product';
  if (path.endsWith('.every')) return 'everyHours';
  return path.endsWith('.times') || path === 'span' ? 'times' : 'amount';
}
