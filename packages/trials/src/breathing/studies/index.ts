export { algera2021, halvingLevel } from './fentanyl.js';
export { alfentanil, halfOccupied, remifentanil } from './remifentanil.js';
export { oxycodoneActivation, vanDerSchrier2017 } from './oxycodone-and-ethanol.js';
export { dahan2005 } from './buprenorphine.js';
export { arrestsOf, mann2022, printedArrests, printedBranchArrests } from './mann-2022.js';
export type { ArrestCell } from './mann-2022.js';
