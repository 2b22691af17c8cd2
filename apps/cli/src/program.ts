import { Command } from 'commander';
import { speciosaVersion } from 'speciosa';
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
import { belowAll, belowCommand, helpCommand } from './help.js';
import { refuseTwice } from './once.js';
import { slipText } from './slip.js';

/** The whole command line, a command a file, in the order of the help. */
export function program(desk: Desk): Command {
  const whole = new Command('speciosa')
    .description('A model of how kratom works in the body that anyone can run.')
    .version(speciosaVersion, '-V, --version', 'print the version')
    .helpCommand(false)
    .addHelpText('after', belowAll(desk.columns));
  for (const command of commandsOf(desk))
    whole.addCommand(behave(command, desk, `speciosa ${command.name()}`).addHelpText('after', belowCommand(command.name(), desk.columns)));
  return behave(whole, desk, 'speciosa');
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
    helpCommand(),
  ];
}

/** Errors come back as values of `main` and in our words, near words are suggested, output goes through the desk. */
function behave(command: Command, desk: Desk, typed: string): Command {
  refuseTwice(command);
  return command
    .exitOverride()
    .helpOption('-h, --help', 'print help')
    .showSuggestionAfterError(true)
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: desk.print,
      writeErr: desk.say,
      outputError: (text) => desk.say(slipText(text, typed)),
      getOutHelpWidth: () => desk.columns,
      getErrHelpWidth: () => desk.columns,
    });
}
