import { Argument, Command } from 'commander';
import { overdoses } from '@speciosa/kratom';
import { namedScenarios } from 'speciosa';
import { trials } from '@speciosa/trials';
import type { Desk } from '../desk.js';
import { groups } from '../judged.js';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

/** Prints a script that teaches the shell our commands, flags, their settings, and names that ship. */
export function completionCommand(desk: Desk): Command {
  const command = new Command('completion')
    .description('print a completion script for your shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .action((shell: Shell) => desk.print(script(shell, wordsOf(command.parent ?? command))));
  return command;
}

/** What may follow a command: names and flags, and after a flag its settings; a flag with none in the list takes what the reader has, such as a file. */
interface After {
  readonly names: readonly string[];
  readonly flags: readonly string[];
  readonly settings: ReadonlyMap<string, readonly string[]>;
}

type Words = ReadonlyMap<string, After>;

function wordsOf(whole: Command): Words {
  return new Map(whole.commands.map((command) => [command.name(), afterOf(command, whole)]));
}

function afterOf(command: Command, whole: Command): After {
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  const long = command.options.flatMap((option) =>
    typeof option.long === 'string' ? [{ flag: option.long, takes: option.required, choices: option.argChoices ?? [] }] : [],
  );
  const shown = command.name() === 'scenarios' ? new Map([['--show', scenarioNames]]) : new Map<string, readonly string[]>();
  return {
    names: [...choices, ...(namesAfter(command.name(), whole) ?? [])],
    flags: ['--help', ...long.map(({ flag }) => flag)],
    settings: new Map(
      long
        .filter(({ takes }) => takes)
        .map(({ flag, choices: known }) => [flag, shown.get(flag) ?? known.filter((word) => !word.includes(' '))]),
    ),
  };
}

const scenarioNames = namedScenarios.map(({ name }) => name);

function namesAfter(name: string, whole: Command): readonly string[] | undefined {
  const known: Readonly<Record<string, readonly string[]>> = {
    run: scenarioNames,
    compare: scenarioNames,
    export: scenarioNames,
    population: scenarioNames,
    breathing: [...overdoses, ...scenarioNames],
    trials: [...trials.map(({ id }) => id), ...groups],
    help: whole.commands.map((one) => one.name()),
  };
  return known[name];
}

function script(shell: Shell, words: Words): string {
  switch (shell) {
    case 'bash':
      return bash(words);
    case 'zsh':
      return `(( $+functions[compdef] )) || { autoload -U +X compinit && compinit; }\nautoload -U +X bashcompinit && bashcompinit\n${bash(words)}`;
    case 'fish':
      return fish(words);
    default:
      return shell satisfies never;
  }
}

function bash(words: Words): string {
  const settings = [...words].flatMap(([name, { settings: known }]) =>
    [...known].map(([flag, list]) => `    '${name} ${flag}') words="${list.join(' ')}" ;;`),
  );
  const after = [...words].map(([name, { names, flags }]) => `      ${name}) words="${[...names, ...flags].join(' ')}" ;;`);
  return [
    '_speciosa() {',
    '  local here="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" words=""',
    '  case "${COMP_WORDS[1]} $before" in',
    ...settings,
    '    *) case "${COMP_WORDS[1]}" in',
    ...after,
    '    esac ;;',
    '  esac',
    `  [ "$COMP_CWORD" -eq 1 ] && words="${[...words.keys()].join(' ')} --help --version"`,
    '  COMPREPLY=($(compgen -W "$words" -- "$here"))',
    '}',
    'complete -o default -F _speciosa speciosa',
  ].join('\n');
}

function fish(words: Words): string {
  const seen = (name: string): string => `complete -c speciosa -n "__fish_seen_subcommand_from ${name}"`;
  const flagOf = (name: string, flag: string, settings: After['settings']): string => {
    const list = settings.get(flag);
    return `${seen(name)} -l ${flag.slice(2)}${list === undefined ? '' : list.length === 0 ? ' -r' : ` -x -a "${list.join(' ')}"`}`;
  };
  return [
    `complete -c speciosa -n __fish_use_subcommand -f -a "${[...words.keys()].join(' ')}"`,
    'complete -c speciosa -n __fish_use_subcommand -l help',
    'complete -c speciosa -n __fish_use_subcommand -l version',
    ...[...words].flatMap(([name, { names, flags, settings }]) => [
      ...(names.length === 0 ? [] : [`${seen(name)} -a "${names.join(' ')}"`]),
      ...flags.map((flag) => flagOf(name, flag, settings)),
    ]),
  ].join('\n');
}
