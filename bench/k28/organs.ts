import { minus, over, part, plus, times } from '@speciosa/engine/model';
import type { PartWords } from '@speciosa/engine/model';
import { given } from './parameters.js';

/** Puts numbers of K28 into a part by their letters. */
export const numbersOf =
  ({ parameter }: PartWords) =>
  (symbol: string) => {
    const { name, ...options } = given(symbol);
    return parameter(name, options);
  };

/** A dose passes three places of the gut; the wall absorbs, metabolises a little and hands on to the liver. */
export const gut = part('gut', (words) => {
  const { state, flow, port } = words;
  const number = numbersOf(words);
  const [first, second, third, wall] = ['G1', 'G2', 'G3', 'GW'].map((name) => state(name, 'umol', { molecule: 'parent' }));
  if (first === undefined || second === undefined || third === undefined || wall === undefined) throw new Error('the gut has four places');
  const lost = state('FEC', 'umol', { molecule: 'parent', role: 'eliminated' });
  const [transit, absorption, loss] = [number('ktr'), number('ka'), number('kfec')];
  const [bloodFlow, volume, capacity, half] = [number('Qg'), number('Vgw'), number('VmG'), number('KmG')];
  const liver = port.target('parent in the liver', 'umol', 'parent');
  const gone = port.target('parent metabolised', 'umol', 'parent');

  const concentration = over(wall, volume);
  const metabolism = over(times(capacity, concentration), plus(half, concentration));
  flow('the first place empties into the second', { from: first, to: second, rate: times(transit, first) });
  flow('the second place empties into the third', { from: second, to: third, rate: times(transit, second) });
  flow('the second place is absorbed', { from: second, to: wall, rate: times(absorption, second) });
  flow('the third place is absorbed', { from: third, to: wall, rate: times(absorption, third) });
  flow('the third place is lost', { from: third, to: lost, rate: times(loss, third) });
  flow('the wall drains into the liver', { from: wall, to: liver, rate: times(bloodFlow, concentration) });
  flow('the wall metabolises', { from: wall, to: gone, rate: metabolism });
  return { swallowed: first, liver, gone, metabolism: port.gives('metabolism of the gut wall', 'umol/h', metabolism) };
});

/** The liver metabolises; its enzyme is held down by the metabolite and destroyed by the parent it works on. */
export const liver = part('liver', (words) => {
  const { state, flow, change, port } = words;
  const number = numbersOf(words);
  const amount = state('L', 'umol', { molecule: 'parent' });
  const enzyme = state('E', '1', { starts: 1, role: 'signal' });
  const [volume, partition, bloodFlow] = [number('VL'), number('KpL'), number('Qh')];
  const [capacity, half, inhibition] = [number('VmL'), number('KmL'), number('KiM')];
  const [turnover, fastest, halfFastest] = [number('kdegE'), number('kinact'), number('KI')];
  const blood = port.source('parent in the blood', 'umol', 'parent');
  const gone = port.target('parent metabolised', 'umol', 'parent');
  const inBlood = port.needs('concentration of the parent', 'umol/L');
  const free = port.needs('unbound fraction of the parent', '1');
  const metabolite = port.needs('concentration of the metabolite', 'umol/L');

  const leaving = over(amount, times(volume, partition));
  const unbound = times(free, leaving);
  const apparentHalf = times(half, plus(1, over(metabolite, inhibition)));
  const metabolism = over(times(capacity, enzyme, unbound), plus(apparentHalf, unbound));
  const destruction = times(over(times(fastest, unbound), plus(halfFastest, unbound)), enzyme);
  flow('blood enters the liver', { from: blood, to: amount, rate: times(bloodFlow, inBlood) });
  flow('blood leaves the liver', { from: amount, to: blood, rate: times(bloodFlow, leaving) });
  flow('the liver metabolises', { from: amount, to: gone, rate: metabolism });
  change('the enzyme is renewed and destroyed', { of: enzyme, rate: minus(times(turnover, minus(1, enzyme)), destruction) });
  return {
    arriving: port.in(amount),
    blood,
    gone,
    inBlood,
    free,
    metabolite,
    metabolism: port.gives('metabolism of the liver', 'umol/h', metabolism),
  };
});

/** The parent spreads from the blood into a shallow and a deep volume; the kidney clears a little. */
export const blood = part('blood', (words) => {
  const { state, flow, change, port } = words;
  const number = numbersOf(words);
  const [central, shallow, deep] = ['C', 'P1', 'P2'].map((name) => state(name, 'umol', { molecule: 'parent' }));
  if (central === undefined || shallow === undefined || deep === undefined) throw new Error('the parent has three volumes');
  const gone = state('CLX', 'umol', { molecule: 'parent', role: 'eliminated' });
  const exposure = state('AUCP', 'umol*h/L', { role: 'signal' });
  const [volume, shallowVolume, deepVolume] = [number('Vc'), number('Vp1'), number('Vp2')];
  const [toShallow, toDeep, kidney, free] = [number('Q1'), number('Q2'), number('CLr'), number('fu')];

  const concentration = over(central, volume);
  flow('the parent spreads into the shallow volume', {
    from: central,
    to: shallow,
    rate: times(toShallow, minus(concentration, over(shallow, shallowVolume))),
  });
  flow('the parent spreads into the deep volume', {
    from: central,
    to: deep,
    rate: times(toDeep, minus(concentration, over(deep, deepVolume))),
  });
  flow('the kidney clears the parent', { from: central, to: gone, rate: times(kidney, concentration) });
  change('exposure to the parent adds up', { of: exposure, rate: concentration });
  return {
    amount: port.in(central),
    gone: port.in(gone),
    concentration: port.gives('concentration of the parent', 'umol/L', concentration),
    free: port.gives('unbound fraction of the parent', '1', free),
  };
});

/** A fraction of what is metabolised becomes the metabolite, which spreads and is cleared. */
export const metabolite = part('metabolite', (words) => {
  const { state, flow, change, port } = words;
  const number = numbersOf(words);
  const central = state('MC', 'umol', { molecule: 'metabolite' });
  const peripheral = state('MP', 'umol', { molecule: 'metabolite' });
  const exposure = state('AUCM', 'umol*h/L', { role: 'signal' });
  const [fraction, volume, peripheralVolume] = [number('fm'), number('VMc'), number('VMp')];
  const [toPeripheral, clearance, free] = [number('QM'), number('CLM'), number('fuM')];
  const inLiver = port.needs('metabolism of the liver', 'umol/h');
  const inWall = port.needs('metabolism of the gut wall', 'umol/h');

  const concentration = over(central, volume);
  flow('the metabolite spreads', {
    from: central,
    to: peripheral,
    rate: times(toPeripheral, minus(concentration, over(peripheral, peripheralVolume))),
  });
  change('the metabolite is formed and cleared', {
    of: central,
    rate: minus(times(fraction, plus(inLiver, inWall)), times(clearance, concentration)),
  });
  change('exposure to the metabolite adds up', { of: exposure, rate: concentration });
  return {
    inLiver,
    inWall,
    amount: port.in(central),
    concentration: port.gives('concentration of the metabolite', 'umol/L', concentration),
    free: port.gives('unbound fraction of the metabolite', '1', free),
  };
});
