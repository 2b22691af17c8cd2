import { Command, Option } from 'commander';
import { formatNumber } from '@speciosa/engine/quantity';
import { findScenario, namedScenarios, outside, productClasses, scenarioJsonSchema, suggest } from 'speciosa';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';
import { wrap } from '../wrap.js';

interface Flags {
  readonly show?: string;
  readonly schema?: true;
}

/** Lists the scenarios that ship, or prints one as the very file a user would write. */
export function scenariosCommand(desk: Desk): Command {
  return new Command('scenarios')
    .description('list the scenarios that ship')
    .option('--show <name>', 'print one as YAML, ready to be saved and changed')
    .addOption(new Option('--schema', 'print the JSON Schema of scenario files').conflicts('show'))
    .action((flags: Flags) => {
      if (flags.schema === true) desk.print(JSON.stringify(scenarioJsonSchema(), null, 2));
      else desk.print(flags.show === undefined ? list(desk.columns) : show(flags.show));
    });
}

function show(name: string): string {
  const text = findScenario(name);
  if (text !== undefined) return text;
  const names = namedScenarios.map((scenario) => scenario.name);
  const near = suggest(name, names);
  throw new Mistake(`expected one of ${names.join(', ')}, found "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
}

function list(columns: number): string {
  const wide = Math.max(...namedScenarios.map(({ name }) => name.length));
  const scenarios = namedScenarios.map(({ name, title }) => `  ${name.padEnd(wide)}  ${title}`);
  const products = productClasses.map((product) => `  ${product.id.padEnd(wide)}  ${product.title} (${holds(product)})`);
  return ['Scenarios:', ...scenarios, '', 'Products for your own scenario:', ...products, '', wrap(outside, columns, '')].join('\n');
}

/** Milligrams in a gram of something that is all mitragynine: such a product was only ever counted by what it held. */
const purePerG = 1000;

function holds({ mitragynineMgPerG }: (typeof productClasses)[number]): string {
  if (mitragynineMgPerG === 0) return 'no mitragynine';
  return mitragynineMgPerG >= purePerG ? 'amounts are of mitragynine' : `${formatNumber(mitragynineMgPerG)} mg mitragynine per g`;
}
