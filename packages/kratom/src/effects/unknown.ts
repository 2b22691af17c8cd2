/** A question whose honest answer is that nobody has measured it. It is an output like any other, never a zero. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly title: string;
  readonly because: string;
  readonly sources: readonly string[];
}

const unknown = (title: string, because: string, ...sources: readonly string[]): Unknown =>
  Object.freeze({ kind: 'unknown', title, because, sources });

/** What the article speaks of and no study has measured. */
export const unknowns: readonly Unknown[] = Object.freeze([
  unknown(
    'effects of use over years on heart, liver, kidney and brain',
    'only small groups of users were compared with others, once',
    'singh-2020-malays-j-16-64',
    'leong-2020',
  ),
  unknown('release of serotonin', 'no microdialysis and no measurement in people', 'kumarnsit-2007'),
  unknown('release of noradrenaline', 'no measurement in any species', 'obeng-2024'),
  unknown('block of serotonin and noradrenaline uptake', 'no alkaloid was tested at these transporters', 'manus-2025'),
  unknown('effects of one strain against another', 'no controlled comparison; vein colours are trade names', 'preprint-202306-0777'),
  unknown('what concentrated 7-hydroxymitragynine does in people', 'no person was ever given it in a study', 'fda-2025'),
  unknown('breathing after leaf or 7-hydroxymitragynine in people', 'never measured after a known dose', 'hill-2022'),
  unknown('rate of liver injury among users', 'cases are counted, users are not', 'navarro-2019'),
  unknown('hERG block by every alkaloid but mitragynine', 'none was tested', 'tay-2019'),
]);
