/** What the model does with somebody of whom this is true. */
export type Standing = 'refused' | 'extrapolation' | 'flag';

/** A condition under which a result must not stand alone. */
export interface Condition {
  readonly id: string;
  readonly title: string;
  readonly standing: Standing;
  /** What is said beside the result, or instead of it. */
  readonly says: string;
  /** Ids of sources, in the library. */
  readonly sources: readonly string[];
}

/**
 * Who is outside the model and who is flagged. A flag changes no curve: no study says by how much it should.
 * Children and pregnancy are refused; liver disease and concentrated 7-hydroxymitragynine are run as extrapolation only.
 */
export const conditions: readonly Condition[] = Object.freeze(
  (
    [
      ['child', 'Under 18', 'refused', 'No child was ever studied; poisonings of children are the only record.', ['wong-2020']],
      [
        'pregnancy',
        'Pregnancy and breast-feeding',
        'refused',
        'Newborns of mothers who used kratom went through withdrawal: 5 of 7 in one series, treated in 6 of 6 pairs in another.',
        ['post-2019', 'wright-2021'],
      ],
      [
        'liver',
        'Liver disease',
        'extrapolation',
        'Injury came after a median of about three weeks, without a relation to level that could be drawn; nobody with liver disease was studied.',
        ['navarro-2019', 'schimmel-2020'],
      ],
      [
        'concentrated-7-oh',
        'Concentrated 7-hydroxymitragynine',
        'extrapolation',
        'No person was ever given it in a study; nothing that is reassuring about the leaf carries over.',
        ['fda-2025', 'pharm-biol-2025-63-896'],
      ],
      [
        'heart',
        'Heart disease, long QT',
        'flag',
        'Sinus tachycardia was commoner in heavy users (odds 8.61, 1.06 to 70), and mitragynine blocks the hERG current in cells.',
        ['leong-2021-clin-toxicol-59-400', 'tay-2019'],
      ],
      [
        'seizure',
        'Seizures',
        'flag',
        'About 6 to 10 of 100 exposures called to poison centres had a seizure; how many users do is not known.',
        ['eggleston-2019', 'fletcher-2025'],
      ],
      [
        'age',
        'Over 65',
        'flag',
        'Older volunteers lost more breathing to an opioid with alcohol; nobody over 65 was studied with kratom.',
        ['van-der-schrier-2017'],
      ],
      [
        'sedatives',
        'Alcohol, sedatives, opioids',
        'flag',
        'Alcohol took a further 19 % of breathing from an opioid; kratom beside another substance had more serious outcomes (odds 2.25).',
        ['van-der-schrier-2017', 'post-2019'],
      ],
      [
        'serotonergic',
        'Medicines that act on serotonin',
        'flag',
        'Single cases of serotonin syndrome; which part of the leaf does it is not known.',
        ['brogdon-2022', 'j-pharm-pract-2023-36-1523'],
      ],
      [
        'antagonists',
        'Opioid antagonists',
        'flag',
        'Naltrexone and naloxone brought on withdrawal in people who use kratom regularly.',
        ['acep-now-2025', 'pmc10337879'],
      ],
    ] as const
  ).map(([id, title, standing, says, sources]) => Object.freeze({ id, title, standing, says, sources })),
);

/** The condition with this id, or undefined. */
export const condition = (id: string): Condition | undefined => conditions.find((one) => one.id === id);
