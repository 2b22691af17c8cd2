/** The facts the model rests on, small enough to load with it. The whole dossier is in `./library`. */
export type {
  AssumedFact,
  BoundFact,
  DerivedFact,
  DirectionFact,
  Fact,
  ModelFact,
  Origin,
  RangeFact,
  Reading,
  SeriesFact,
  Setting,
  SettingKey,
  Spread,
  Standing,
  ValueFact,
} from './fact.js';
export type { Source, SourceKind } from './source.js';
export type { Content, Product } from './product.js';
export type { Arm, DoseSpan, Observed } from './observed.js';
export type { Claim, Verdict } from './claim.js';
export type { Call, EmergencyPlace } from './emergency.js';
export { emergencyPlaces, fact, modelFacts, observed, product, products, source, sources } from './model.js';
export { nearest } from './nearest.js';
