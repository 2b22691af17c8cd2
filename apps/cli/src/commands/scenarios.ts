import { Command } from 'commander';
import { findScenario, namedScenarios, outside, productClasses, scenarioJsonSchema, suggest } from 'speciosa';
import type { Desk } from '../desk.js';
import { Mistake } from '../mistake.js';

interface Flags {
  readonly show?: string;
  readonly schema?: true;
}

/** Lists the scenarios that ship, or prints one as the very file a user would write. */
export function scenariosCommand(desk: Desk): Command {
  return new Command('scenarios')
    .description('list the scenarios that ship')
    .option('--show <name>', 'print one as YAML, ready to be saved and changed')
    .option('--schema', 'print the JSON Schema of scenario files')
    .action((flags: Flags) => {
      if (flags.schema === true) desk.print(JSON.stringify(scenarioJsonSchema(), null, 2));
      else desk.print(flags.show === undefined ? list() : show(flags.show));
    });
}

function show(name: string): string {
  const text = findScenario(name);
  if (text !== undefined) return text;
  const names = namedScenarios.map((scenario) => scenario.name);
  const near = suggest(name, names);
  throw new Mistake(`expected one of ${names.join(', ')}, found "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`);
}

function list(): string {
  const wide = Math.max(...namedScenarios.map(({ name }) => name.length));
  const scenarios = namedScenarios.map(({ name, title }) => `  ${name.padEnd(wide)}  ${title}`);
  const products = productClasses.map(({ id, title, mitragynineMgPerG }) => `  ${id.padEnd(wide)}  ${title} (${mitragynineMgPerG.toPrecision(3)} mg mitragynine per g)`);
  return ['Scenarios:', ...scenarios, '', 'Products for your own scenario:', ...products, '', outside].join('\n');
}
