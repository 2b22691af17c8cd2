import type { AmountPort, InputSymbol, Part, ValuePort } from '@speciosa/engine/model';
import { arrest, bloodFlow, chemoreflex, gasExchange } from './body/index.js';
import type { AlveolarGas, ArrestRule, Delays, User } from './body/index.js';
import { alcohol } from './drugs/index.js';
import type { Alcohol } from './drugs/index.js';

/** How a body breathes. */
export interface BodyOptions {
  readonly user: User;
  readonly delays: Delays;
  readonly gas: AlveolarGas;
  readonly arrest: ArrestRule;
  readonly alcohol: Alcohol;
}

/** The body of the replica; alcohol is ours and off. */
export const bodyDefaults: BodyOptions = Object.freeze({
  user: 'naive',
  delays: 'flow-dependent',
  gas: 'free',
  arrest: 'first dip',
  alcohol: 'none',
});

export type Join = readonly [AmountPort | ValuePort, InputSymbol];

/** Paths of what can be watched in a body that breathes. */
export const bodyOutputs = Object.freeze({
  ventilation: 'breathing: drive/minute ventilation',
  wakefulness: 'breathing: drive/residual wakefulness drive',
  reflexes: 'breathing: drive/chemoreflex drive',
  arterialOxygen: 'breathing: gas exchange/arterial oxygen pressure',
  arterialCarbonDioxide: 'breathing: gas exchange/arterial carbon dioxide pressure',
  brainOxygen: 'breathing: gas exchange/brain oxygen pressure',
  brainCarbonDioxide: 'breathing: gas exchange/brain carbon dioxide pressure',
  saturation: 'breathing: gas exchange/arterial oxygen saturation',
  cardiacOutput: 'breathing: blood flow/cardiac output',
  brainFlow: 'breathing: blood flow/brain blood flow',
  heartStopped: 'breathing: arrest/heart stopped',
  activation: 'breathing: alcohol/activation as breathing hears it',
});

/** States a regimen or an experimenter may set. */
export const bodyStates = Object.freeze({
  alcohol: 'breathing: alcohol/ethanol in the blood',
  alveolarCarbonDioxide: 'breathing: gas exchange/alveolar carbon dioxide pressure',
});

/**
 * Parts of a body that breathes, and their joins: lungs, stores, flow, drive, heart. They hear activation of mu receptors
 * from whoever gives it: a drug of this chapter, a held level, or the story of kratom (`fullStory(switches, add)`).
 */
export function breathingBody(activation: ValuePort, asked: Partial<BodyOptions> = {}) {
  const options = { ...bodyDefaults, ...asked };
  const body = {
    drink: alcohol(options.alcohol),
    drive: chemoreflex(options),
    gas: gasExchange(options.gas),
    flow: bloodFlow(),
    heart: arrest(options.arrest),
  };
  const parts: readonly Part<unknown>[] = Object.values(body);
  return {
    parts,
    joins: [[activation, body.drink.ports.spoken] as Join, ...joinsOf(body)],
    minuteVentilation: body.drive.ports.minuteVentilation,
    cardiacOutput: body.flow.ports.cardiacOutput,
  };
}

interface Body {
  readonly drink: ReturnType<typeof alcohol>;
  readonly drive: ReturnType<typeof chemoreflex>;
  readonly gas: ReturnType<typeof gasExchange>;
  readonly flow: ReturnType<typeof bloodFlow>;
  readonly heart: ReturnType<typeof arrest>;
}

function joinsOf({
  drink: { ports: drink },
  drive: { ports: drive },
  gas: { ports: gas },
  flow: { ports: flow },
  heart: { ports: heart },
}: Body): Join[] {
  return [
    [drink.heard, drive.activation],
    [drink.sober, drive.sober],
    [gas.arterialOxygen, drive.arterialOxygen],
    [gas.arterialCarbonDioxide, drive.arterialCarbonDioxide],
    [gas.brainOxygen, drive.brainOxygen],
    [gas.brainCarbonDioxide, drive.brainCarbonDioxide],
    [flow.cardiacOutput, drive.cardiacOutput],
    [drive.alveolarVentilation, gas.alveolarVentilation],
    [drive.wakefulMetabolism, gas.wakefulMetabolism],
    [flow.brainFlow, gas.brainFlow],
    [flow.tissueFlow, gas.tissueFlow],
    [flow.brainShare, gas.brainShare],
    [gas.arterialOxygen, flow.oxygen],
    [gas.arterialCarbonDioxide, flow.carbonDioxide],
    [heart.failing, flow.failing],
    [gas.arterialOxygen, heart.oxygen],
    [gas.arterialCarbonDioxide, heart.carbonDioxide],
  ];
}
