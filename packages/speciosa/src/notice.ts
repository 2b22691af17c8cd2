/** The closing line of every run and export. */
export const notice =
  'For education and research, about virtual people only. For yourself ask a health professional, above all with an illness or a medicine. In an emergency call your emergency number or poison centre.';

/** Stands before any picture of poisoning: first the call, then the curve. */
export const emergency =
  'If somebody is hard to wake, breathes slowly or has a seizure, call your emergency number now; for a poisoning call your poison centre. These pictures are no help in an emergency.';

/** Who is outside the model; said before the first control on every surface. */
export const outside =
  'Outside this model: children and pregnancy (refused); liver disease and concentrated 7-hydroxymitragynine products (extrapolation only: nobody was studied); medicines without evidence (refused by name).';
