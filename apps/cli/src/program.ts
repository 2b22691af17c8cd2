import { Command } from 'commander';
import { notice, speciosaVersion } from 'speciosa';
import { axisCommand } from './commands/axis.js';
import { breathingCommand } from './commands/breathing.js';
import { claimsCommand } from './commands/claims.js';
import { compareCommand } from './commands/compare.js';
import { completionCommand } from './commands/completion.js';
import { evidenceCommand } from './commands/evidence.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { populationCommand } from './commands/population.js';
import { runCommand } from './commands/run.js';
import { scenariosCommand } from './commands/scenarios.js';
import { trialsCommand } from './commands/trials.js';
import type { Desk } from './desk.js';

/** The whole command line, a command a file, in the order of the help. */
export function program(desk: Desk): Command {
  const whole = new Command('speciosa')
    .description('A model of how kratom works in the body that anyone can run.')
    .version(speciosaVersion, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', `\nStart with: speciosa run tea-2g\n${notice}`);
  for (const command of commandsOf(desk)) whole.addCommand(behave(command, desk));
  return behave(whole, desk);
}

function commandsOf(desk: Desk): readonly Command[] {
  return [
    runCommand(desk),
    compareCommand(desk),
    axisCommand(desk),
    breathingCommand(desk),
    populationCommand(desk),
    exportCommand(desk),
    trialsCommand(desk),
    evidenceCommand(desk),
    explainCommand(desk),
    claimsCommand(desk),
    scenariosCommand(desk),
    completionCommand(desk),
  ];
}

/** Errors come back as values of `main`, near words are suggested, output goes through the desk. */
function behave(command: Command, desk: Desk): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'print help')
    .showSuggestionAfterError(true)
    .allowExcessArguments(false)
    .configureOutput({ writeOut: desk.print, writeErr: desk.say });
}
