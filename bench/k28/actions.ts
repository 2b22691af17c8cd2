import { minus, over, part, plus, times } from '@speciosa/engine/model';
import type { PortWords } from '@speciosa/engine/model';
import { numbersOf } from './organs.js';

/** What of each molecule the blood offers. */
const needsOfBlood = (port: PortWords) => ({
  concentration: port.needs('concentration of the parent', 'umol/L'),
  concentrationM: port.needs('concentration of the metabolite', 'umol/L'),
  free: port.needs('unbound fraction of the parent', '1'),
  freeM: port.needs('unbound fraction of the metabolite', '1'),
});

/** Both molecules enter the brain as far as they are free, and are drawn upon by the receptors. */
export const brain = part('brain', (words) => {
  const { state, flow, change, port } = words;
  const number = numbersOf(words);
  const parent = state('B', 'umol', { molecule: 'parent' });
  const metabolite = state('MB', 'umol', { molecule: 'metabolite' });
  const [volume, permeability, partition] = [number('Vb'), number('PSb'), number('KpB')];
  const [permeabilityM, partitionM] = [number('PSm'), number('KpBM')];
  const parentInBlood = port.source('parent in the blood', 'umol', 'parent');
  const metaboliteInBlood = port.source('metabolite in the blood', 'umol', 'metabolite');
  const blood = needsOfBlood(port);
  const binding = port.needs('binding of the parent', 'umol/L/h');
  const bindingM = port.needs('binding of the metabolite', 'umol/L/h');

  const inBrain = over(parent, times(volume, partition));
  const inBrainM = over(metabolite, times(volume, partitionM));
  flow('the parent enters the brain', {
    from: parentInBlood,
    to: parent,
    rate: times(permeability, minus(times(blood.free, blood.concentration), inBrain)),
  });
  flow('the metabolite enters the brain', {
    from: metaboliteInBlood,
    to: metabolite,
    rate: times(permeabilityM, minus(times(blood.freeM, blood.concentrationM), inBrainM)),
  });
  change('receptors take up the parent', { of: parent, rate: times(-1, volume, binding) });
  change('receptors take up the metabolite', { of: metabolite, rate: times(-1, volume, bindingM) });
  return {
    parentInBlood,
    metaboliteInBlood,
    ...blood,
    binding,
    bindingM,
    parent: port.gives('parent near the receptors', 'umol/L', inBrain),
    metabolite: port.gives('metabolite near the receptors', 'umol/L', inBrainM),
  };
});

/** Receptors bind either molecule, go inside with it, and come back or are lost. The stiff heart of K28. */
export const receptors = part('receptors', (words) => {
  const { state, change, port } = words;
  const number = numbersOf(words);
  const [all, efficacy] = [number('R0'), number('ep')];
  const vacant = state('R', 'umol/L', { starts: all, role: 'signal' });
  const [held, heldM, inside] = ['RP', 'RM', 'RI'].map((name) => state(name, 'umol/L', { role: 'signal' }));
  if (held === undefined || heldM === undefined || inside === undefined) throw new Error('a receptor can be in four states');
  const [on, off, onM, offM] = [number('konp'), number('koffp'), number('konm'), number('koffm')];
  const [inward, inwardM, recycling] = [number('kintp'), number('kintm'), number('krec')];
  const [turnover, loss] = [number('kdegR'), number('kdegI')];
  const near = port.needs('parent near the receptors', 'umol/L');
  const nearM = port.needs('metabolite near the receptors', 'umol/L');

  const binding = minus(times(on, near, vacant), times(off, held));
  const bindingM = minus(times(onM, nearM, vacant), times(offM, heldM));
  const renewal = times(turnover, minus(all, vacant));
  change('receptors are made, bound and recycled', {
    of: vacant,
    rate: plus(renewal, times(-1, binding), times(-1, bindingM), times(recycling, inside)),
  });
  change('receptors hold the parent', { of: held, rate: minus(binding, times(inward, held)) });
  change('receptors hold the metabolite', { of: heldM, rate: minus(bindingM, times(inwardM, heldM)) });
  change('receptors are inside', {
    of: inside,
    rate: minus(plus(times(inward, held), times(inwardM, heldM)), times(plus(recycling, loss), inside)),
  });
  return {
    near,
    nearM,
    binding: port.gives('binding of the parent', 'umol/L/h', binding),
    bindingM: port.gives('binding of the metabolite', 'umol/L/h', bindingM),
    activation: port.gives('activation', '1', over(plus(times(efficacy, held), heldM), all)),
  };
});

/** Two messengers whose loss the parent inhibits; the effect holds back the release of the second. */
export const messengers = part('messengers', (words) => {
  const { state, change, port } = words;
  const number = numbersOf(words);
  const first = state('S5', '1', { starts: 1, role: 'signal' });
  const second = state('NE', '1', { starts: 1, role: 'signal' });
  const [turnover, most, half] = [number('k5'), number('Im5'), number('IC5')];
  const [turnoverN, mostN, halfN, byEffect] = [number('kN'), number('ImN'), number('ICN'), number('ImNe')];
  const near = port.needs('parent near the receptors', 'umol/L');
  const effect = port.needs('effect', '1');

  const kept = minus(1, over(times(most, near), plus(half, near)));
  const keptN = minus(1, over(times(mostN, near), plus(halfN, near)));
  change('the first messenger turns over', { of: first, rate: times(turnover, minus(1, times(kept, first))) });
  change('the second messenger turns over', {
    of: second,
    rate: minus(times(turnoverN, minus(1, times(byEffect, effect))), times(turnoverN, keptN, second)),
  });
  return { near, effect };
});

/** Activation drives an effect against two tolerances, fast and slow; the effect holds back breathing. */
export const effects = part('effects', (words) => {
  const { state, change, port } = words;
  const number = numbersOf(words);
  const [fast, slow, effect] = ['T1', 'T2', 'EF'].map((name) => state(name, '1', { role: 'signal' }));
  if (fast === undefined || slow === undefined || effect === undefined) throw new Error('two tolerances and an effect');
  const breathing = state('RS', '1', { starts: 1, role: 'signal' });
  const total = state('AUEF', 'h', { role: 'signal' });
  const [fastRate, slowRate, fastStrength, slowStrength] = [number('kt1'), number('kt2'), number('a1'), number('a2')];
  const [half, rate, turnover, most, halfEffect] = [number('EC50'), number('ke0'), number('kr'), number('ImR'), number('E50')];
  const activation = port.needs('activation', '1');

  const needed = times(half, plus(1, times(fastStrength, fast), times(slowStrength, slow)));
  const drive = over(activation, plus(needed, activation));
  const inhibition = over(times(most, effect), plus(halfEffect, effect));
  change('fast tolerance follows activation', { of: fast, rate: times(fastRate, minus(activation, fast)) });
  change('slow tolerance follows activation', { of: slow, rate: times(slowRate, minus(activation, slow)) });
  change('the effect follows the drive', { of: effect, rate: times(rate, minus(drive, effect)) });
  change('breathing turns over', { of: breathing, rate: minus(times(turnover, minus(1, inhibition)), times(turnover, breathing)) });
  change('the effect adds up', { of: total, rate: effect });
  return { activation, effect: port.gives('effect', '1', effect) };
});
