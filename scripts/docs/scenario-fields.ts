import { scenarioJsonSchema } from 'speciosa';

/** What a JSON Schema says of one field; the part of the standard that scenario files use. */
interface Field {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly description?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Field;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
}

/** Every field of a scenario file as a table, from the published schema itself. */
export function scenarioFields(): string {
  const rows = fieldsOf(scenarioJsonSchema() as Field, '');
  return ['| field | must be | when left out |', '|---|---|---|', ...rows].join('\n') + '\n';
}

function fieldsOf({ properties = {}, required = [] }: Field, above: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${above}${name}`;
    const row = `| \`${path}\` | ${allowed(field)} | ${leftOut(field, required.includes(name))} |`;
    if (field.properties !== undefined) return [row, ...fieldsOf(field, `${path}.`)];
    return field.items?.properties === undefined ? [row] : [row, ...fieldsOf(field.items, `${path}[].`)];
  });
}

const leftOut = ({ default: given }: Field, isRequired: boolean): string =>
  given !== undefined ? `\`${JSON.stringify(given)}\`` : isRequired ? 'refused' : '-';

function allowed(field: Field): string {
  const { description } = field;
  return [kindOf(field), ...(description === undefined ? [] : [description])].join('. ').replaceAll('|', '\\|');
}

function kindOf(field: Field): string {
  const { type, const: only, enum: words, items } = field;
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (words !== undefined) return words.map((word) => `\`${String(word)}\``).join(' ');
  if (type === 'array')
    return `a list of ${span(field.minItems ?? 0, field.maxItems)} of ${items?.properties === undefined ? kindOf(items ?? {}) : 'the fields below'}`;
  if (type === 'object') return 'the fields below';
  if (type === 'integer') return `a whole number from ${field.minimum ?? 0} to ${field.maximum ?? 'any'}`;
  return textKind(field);
}

function textKind({ minLength, maxLength, pattern }: Field): string {
  if (pattern !== undefined && maxLength === undefined) return `text of the form \`${pattern}\``;
  if (maxLength !== undefined) return `one line of ${span(minLength ?? 0, maxLength)} letters`;
  return 'text';
}

const span = (low: number, high: number | undefined): string => (high === undefined ? `${low} or more` : `${low} to ${high}`);
