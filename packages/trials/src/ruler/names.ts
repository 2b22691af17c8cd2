import type { Measure } from './measure.js';

/** How studies call what we measure. A metric that is not here is not modelled yet, and its rows say so. */
export const measureByName: Readonly<Record<string, Measure>> = Object.freeze({
  Cmax: 'Cmax',
  tmax: 'tmax',
  halfLife: 'halfLife',
  'AUC0-120': 'AUClast',
  'AUC0-24': 'areaOfDay',
  AUCinf: 'AUCinf',
  'CL/F': 'apparentClearance',
  'Vz/F': 'apparentVolume',
  'Cmax ratio to mitragynine': 'metaboliteCmaxRatio',
  'AUCinf ratio to mitragynine': 'metaboliteAUCRatio',
  '7-OH/mitragynine concentration ratio': 'metaboliteShare',
  'time to steady state': 'timeToSteadyState',
});

/** Points for the eye, made of two other rows: nothing to judge. */
export const isForTheEye = (metric: string): boolean => metric === 'summaryPeak';
