import { Argument, Command } from 'commander';
import { overdoses } from '@speciosa/kratom';
import { namedScenarios } from 'speciosa';
import type { Desk } from '../desk.js';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

/** Prints a script that teaches the shell our commands, flags and scenario names. */
export function completionCommand(desk: Desk): Command {
  const command = new Command('completion')
    .description('print a completion script for your shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .addHelpText('after', '\nbash: source <(speciosa completion bash)\nzsh:  source <(speciosa completion zsh)\nfish: speciosa completion fish | source')
    .action((shell: Shell) => desk.print(script(shell, wordsOf(command.parent ?? command))));
  return command;
}

/** Per command the words that may follow it. */
type Words = ReadonlyMap<string, readonly string[]>;

function wordsOf(whole: Command): Words {
  const flags = (command: Command) => ['--help', ...command.options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long]))];
  const names = namedScenarios.map(({ name }) => name);
  const extra: Readonly<Record<string, readonly string[]>> = { run: names, compare: names, export: [...names, 'r', 'equations', 'json', 'csv'], population: names, breathing: overdoses, completion: shells };
  return new Map(whole.commands.map((command) => [command.name(), [...flags(command), ...(extra[command.name()] ?? [])]]));
}

function script(shell: Shell, words: Words): string {
  switch (shell) {
    case 'bash':
      return bash(words);
    case 'zsh':
      return `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(words)}`;
    case 'fish':
      return fish(words);
    default:
      return shell satisfies never;
  }
}

function bash(words: Words): string {
  const cases = [...words].map(([name, after]) => `    ${name}) words="${after.join(' ')}" ;;`);
  return [
    '_speciosa() {',
    '  local here="${COMP_WORDS[COMP_CWORD]}" words',
    '  case "${COMP_WORDS[1]}" in',
    ...cases,
    '  esac',
    `  [ "$COMP_CWORD" -eq 1 ] && words="${[...words.keys()].join(' ')} help --help --version"`,
    '  COMPREPLY=($(compgen -W "$words" -- "$here"))',
    '}',
    'complete -o default -F _speciosa speciosa',
  ].join('\n');
}

function fish(words: Words): string {
  const commands = `complete -c speciosa -n __fish_use_subcommand -f -a "${[...words.keys()].join(' ')}"`;
  const after = [...words].map(([name, list]) => `complete -c speciosa -n "__fish_seen_subcommand_from ${name}" -a "${list.join(' ')}"`);
  return [commands, ...after].join('\n');
}
