/** What may be walked along the axis, as people read it; the ids are the judge's. */
export const axisProductChoices = [
  { id: 'pure mitragynine', title: 'pure mitragynine' },
  { id: 'tea-tanna', title: 'leaf as tea' },
  { id: 'capsule-huestis', title: 'leaf in capsules' },
  { id: 'extract-huestis', title: 'extract' },
] as const;

export const userChoices = [
  { id: 'naive', title: 'never used kratom' },
  { id: 'regular', title: 'uses kratom daily' },
] as const;
