import { Command } from 'commander';
import { notice } from 'speciosa';
import { Mistake } from './mistake.js';
import { wrap } from './wrap.js';

/** Command lines that work as they stand (`mine.yaml` is the reader's own file), with what they are for. */
export const examples: Readonly<Record<string, readonly (readonly [line: string, what: string])[]>> = {
  run: [
    ['speciosa run tea-2g', 'numbers and a picture'],
    ['speciosa run mine.yaml --csv curves.csv --plot picture.png', 'your own file, curves and picture kept'],
    ['speciosa scenarios --show tea-2g | speciosa run -', 'a scenario through a pipe'],
    ['speciosa run tea-2g --json --quiet > tea.json', 'for a program'],
  ],
  compare: [['speciosa compare tea-2g capsule-4g --plot both.svg', 'two products on the same axes']],
  axis: [['speciosa axis --draws 100', 'pure mitragynine, a person who never used kratom']],
  breathing: [
    ['speciosa breathing fentanyl-high --naloxone nasal', 'one overdose, one way of giving naloxone'],
    ['speciosa breathing tea-2g', 'under what a scenario takes'],
  ],
  population: [
    ['speciosa population tea-2g --people 500', 'five hundred virtual adults'],
    ['speciosa population mine.yaml --seed 7 --csv bands.csv', 'another draw, quantiles kept'],
  ],
  export: [
    ['speciosa export tea-2g --as r --out tea.R', 'a script for R with deSolve'],
    ['speciosa export extract-daily-15d --as csv --structure b', 'every curve of structure b'],
  ],
  trials: [
    ['speciosa trials tanna-2022', 'one study'],
    ['speciosa trials effects breathing', 'two groups'],
    ['speciosa trials --json > trials.json', 'every row for a program'],
  ],
  evidence: [['speciosa evidence mitragynine half-life human', 'facts that speak of all these words first']],
  explain: [
    ['speciosa explain mitragynine Cmax', 'equations and facts behind one number'],
    ['speciosa explain --switches', 'what the model cannot decide'],
  ],
  claims: [['speciosa claims delta', 'claims that speak of delta']],
  scenarios: [['speciosa scenarios --show tea-2g > mine.yaml', 'a file to begin with']],
  completion: [
    ['source <(speciosa completion bash)', 'bash, for this session'],
    ['source <(speciosa completion zsh)', 'zsh'],
    ['speciosa completion fish | source', 'fish'],
  ],
};

const exits =
  'Exit codes: 0 done; 1 a run failed; 2 a mistake to mend, said on stderr, and nothing written; 130 interrupted, and nothing written.';

/** What stands below the flags of a command. */
export function belowCommand(name: string, columns: number): string {
  const lines = (examples[name] ?? []).flatMap(([line, what]) => [`  ${line}`, `      ${what}`]);
  return ['', ...(lines.length === 0 ? [] : ['Examples:', ...lines, '']), wrap(exits, columns, '')].join('\n');
}

/** What stands below the list of commands. */
export function belowAll(columns: number): string {
  const paragraphs = [
    'Start with: speciosa run tea-2g',
    exits,
    'Results go to stdout, everything else to stderr. Colour on a terminal only, and never where NO_COLOR is set.',
    notice,
  ];
  return ['', ...paragraphs.map((text) => wrap(text, columns, ''))].join('\n');
}

/** `speciosa help run` is `speciosa run --help`. */
export function helpCommand(): Command {
  const command = new Command('help')
    .description('print help for a command')
    .argument('[command]', 'which one')
    .action((name: string | undefined) => {
      const whole = command.parent ?? command;
      const asked = name === undefined ? whole : whole.commands.find((one) => one.name() === name);
      if (asked === undefined)
        throw new Mistake(`speciosa help: expected one of ${whole.commands.map((one) => one.name()).join(', ')}, found "${name ?? ''}"`);
      asked.outputHelp();
    });
  return command;
}
