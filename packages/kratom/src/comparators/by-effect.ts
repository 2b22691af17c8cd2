/** A ligand that was asked for and cannot be told by the receptors it holds at a level that a study reported. */
export interface ByEffect {
  readonly ligand: string;
  /** What is missing, and where it was looked for. */
  readonly because: string;
}

/**
 * Two alpha-2 ligands drive the noradrenaline part by what they did to it. Occupancy needs a constant at the human receptor, the
 * unbound share and a reported concentration; of neither ligand could all three be read.
 */
export const byEffect: readonly ByEffect[] = Object.freeze([
  Object.freeze({
    ligand: 'dexmedetomidine',
    because:
      'its levels were reported (Ebert 2000), but no constant at a human alpha-2 receptor could be read: abstracts give rat brain only, one value for the racemate (Virtanen 1988, PMID 2900154) and, for the drug itself, two states of the receptor that differ more than forty-fold (doi:10.1016/0014-2999(96)00224-5); a share between a few and forty in a hundred says nothing',
  }),
  Object.freeze({
    ligand: 'yohimbine',
    because:
      'the study of its effect gave doses and no concentration (Goldberg 1983), abstracts of its kinetics print no level beside an effect, and no constant at the human alpha-2A receptor could be read',
  }),
]);

/** Their names. */
export const comparedByEffect: readonly string[] = Object.freeze(byEffect.map(({ ligand }) => ligand));
