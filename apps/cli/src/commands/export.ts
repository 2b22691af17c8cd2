import { Command, Option } from 'commander';
import { run } from '@speciosa/engine/study';
import type { Result } from '@speciosa/engine/study';
import { csv, equations, labelled, rScript, writeModel, writeResult } from '@speciosa/formats';
import { askedOfModel, notice } from 'speciosa';
import type { AskedOfModel, Scenario } from 'speciosa';
import type { Desk } from '../desk.js';
import { loadScenario } from '../load.js';
import { Mistake, RunFailed } from '../mistake.js';
import { checkTargets, writeWhole } from '../write.js';

const forms = ['r', 'equations', 'json', 'csv'] as const;
type Form = (typeof forms)[number];

interface Flags {
  readonly as: Form;
  readonly structure?: 'a' | 'b';
  readonly out?: string;
  readonly force?: true;
}

/** A scenario with its model, for other programs. */
export function exportCommand(desk: Desk): Command {
  return new Command('export')
    .description('take a scenario and its model elsewhere: an R script for deSolve, equations, JSON, CSV')
    .argument('<scenario>', 'a name from "speciosa scenarios", a YAML or JSON file, or - for stdin')
    .addOption(
      new Option('--as <form>', 'r: a script for deSolve; equations: plain text; json: model and curves; csv: all curves')
        .choices([...forms])
        .makeOptionMandatory(),
    )
    .addOption(new Option('--structure <letter>', 'which structure, where the scenario asks for both').choices(['a', 'b']))
    .option('--out <file>', 'write to a file instead of printing')
    .option('--force', 'overwrite the file if it exists')
    .action((name: string, flags: Flags) => act(desk, name, flags));
}

function act(desk: Desk, name: string, flags: Flags): void {
  const scenario = loadScenario(name);
  checkTargets(flags.out === undefined ? [] : [flags.out], flags.force === true);
  const asked = questionOf(scenario, flags.structure);
  if (asked.beyond.length > 0 && flags.as !== 'equations')
    throw new Mistake(`${asked.beyond.join('; ')}: a range can be told (speciosa run), a line cannot be exported; --as equations can`);
  const text = textOf(scenario, asked, flags.as);
  if (flags.out === undefined) desk.print(text);
  else writeWhole(flags.out, text, flags.force === true);
  desk.say(flags.out === undefined ? notice : `wrote ${flags.out}\n${notice}`);
}

function questionOf(scenario: Scenario, structure: Flags['structure']): AskedOfModel {
  const { structure: chosen = 'a', beside } = scenario;
  if (structure !== undefined && chosen !== 'both' && chosen !== structure)
    throw new Mistake(`--structure: expected ${chosen}, which the scenario chooses, found "${structure}"; change the scenario`);
  if (structure === 'a' && beside.length > 0)
    throw new Mistake(`--structure: expected b, because ${beside.join(', ')} stands beside kratom, found "a"`);
  return askedOfModel(scenario, structure ?? (beside.length > 0 ? 'b' : undefined));
}

function textOf(scenario: Scenario, asked: AskedOfModel, form: Form): string {
  switch (form) {
    case 'r':
      return script(scenario, asked);
    case 'equations':
      return [scenario.title, equations(asked.model), ...notesOf(scenario, asked), ''].join('\n');
    case 'json':
      return json(scenario, asked);
    case 'csv':
      return table(scenario, asked);
    default:
      return form satisfies never;
  }
}

/** What made it, what must be said beside it, and the notice. */
const notesOf = (scenario: Scenario, { structure, leadHours, versions, flags }: AskedOfModel): readonly string[] => [
  `speciosa ${versions.speciosa}, engine ${versions.engine}, structure ${structure}${leadHours === 0 ? '' : `; hour ${leadHours} here is hour 0 of the scenario`}`,
  `scenario ${JSON.stringify(scenario)}`,
  ...flags,
  notice,
];

function script(scenario: Scenario, asked: AskedOfModel): string {
  const written = rScript(asked.model, asked.input, { title: scenario.title, notes: notesOf(scenario, asked) });
  if (written.ok) return written.text;
  throw new Mistake(`this scenario cannot be written as an R script: ${written.refused.join('; ')}`);
}

function solved({ model, input }: AskedOfModel): Result {
  const result = run(model, input);
  if (result.outcome.kind === 'failure') throw new RunFailed(`the run failed at ${result.outcome.time} h: ${result.outcome.advice}`);
  return result;
}

/** Model and result are the versioned texts of the formats, inside one object that ends with the notice. */
function json(scenario: Scenario, asked: AskedOfModel): string {
  const { versions, structure, leadHours, flags } = asked;
  const model: unknown = JSON.parse(writeModel(asked.model));
  const result: unknown = JSON.parse(writeResult(labelled(solved(asked), asked.model)));
  return `${JSON.stringify({ manifest: { ...versions, scenario, structure, leadHours }, model, result, flags, notice })}\n`;
}

/** Every output of the model; remarks as lines that begin with #, as in the curves of a run. */
function table(scenario: Scenario, asked: AskedOfModel): string {
  const remark = (text: string): string => `# ${text.replace(/[\r\n]+/g, ' ')}\r\n`;
  const notes = notesOf(scenario, asked);
  return `${remark(scenario.title)}${csv(solved(asked), asked.model)}${notes.map(remark).join('')}`;
}
