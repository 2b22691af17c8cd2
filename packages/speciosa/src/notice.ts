/** The closing line of every run and export. */
export const notice =
  'For education and research, about virtual people only. For yourself ask a health professional, above all with an illness or a medicine. In an emergency call your emergency number or poison centre.';

/** Who is outside the model; said before the first control on every surface. */
export const outside =
  'Outside this model: children and pregnancy (refused); liver disease and concentrated 7-hydroxymitragynine products (not yet modelled); medicines taken beside kratom (not yet modelled).';
