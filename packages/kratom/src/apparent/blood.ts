import { over, part, times } from '@speciosa/engine/model';
import type { ParameterSymbol, PartWords, StateSymbol } from '@speciosa/engine/model';
import { fact } from '@speciosa/evidence';
import type { MinorAlkaloid } from '../cast.js';

/**
 * Mitragynine spreads from the blood into a shallow and a deep store and comes back slowly: the
 * deep store is why its half-life lengthens with repeated doses. Published volumes and clearances
 * are "apparent" (divided by the unknown share absorbed), so each is multiplied by that share.
 */
export const mitragynineInBlood = () =>
  part('blood: mitragynine', (words) => {
    const { state, output, port } = words;
    const central = state('mitragynine in the blood', 'nmol', { molecule: 'mitragynine' });
    const shallow = state('mitragynine in well-perfused tissue', 'nmol', { molecule: 'mitragynine' });
    const deep = state('mitragynine in deep tissue', 'nmol', { molecule: 'mitragynine' });
    const gone = state('mitragynine eliminated', 'nmol', { molecule: 'mitragynine', role: 'eliminated' });
    const passing = port.needs('share usually passing gut wall and liver unchanged', '1');

    const { absolute, clearance, centralVolume, stores } = publishedOf(words);
    spreadsAndReturns(words, { central, shallow, deep }, centralVolume, stores);

    const concentration = over(central, times(centralVolume, absolute, passing));
    return {
      arriving: port.in(central),
      eliminated: port.in(gone),
      passing,
      eliminationRate: port.gives('elimination rate of mitragynine', '1/h', over(clearance, centralVolume)),
      concentration: port.gives('concentration of mitragynine', 'nmol/L', concentration),
      plasma: output('mitragynine in plasma', { unit: 'nmol/L', is: concentration }),
    };
  });

/** Volumes, flows and clearance as published, and the share of the tea that they are divided by. */
function publishedOf({ parameter }: PartWords) {
  const absolute = parameter('absolute availability of the reference tea', { symbol: 'F_tea', is: fact('gut/tea-absolute-availability') });
  const clearance = parameter('apparent clearance of mitragynine', { symbol: 'CL/F', is: fact('mitragynine/apparent-clearance') });
  const centralVolume = parameter('apparent central volume of mitragynine', {
    symbol: 'V_1/F',
    is: fact('mitragynine/apparent-central-volume'),
  });
  const shallowFlow = parameter('apparent flow to well-perfused tissue', {
    symbol: 'Q_2/F',
    is: fact('mitragynine/apparent-shallow-flow'),
  });
  const shallowVolume = parameter('apparent volume of well-perfused tissue', {
    symbol: 'V_2/F',
    is: fact('mitragynine/apparent-shallow-volume'),
  });
  const deepFlow = parameter('apparent flow to deep tissue', { symbol: 'Q_3/F', is: fact('mitragynine/apparent-deep-flow') });
  const deepVolume = parameter('apparent volume of deep tissue', { symbol: 'V_3/F', is: fact('mitragynine/apparent-deep-volume') });
  return { absolute, clearance, centralVolume, stores: { shallowFlow, shallowVolume, deepFlow, deepVolume } };
}

/** To the two stores and back. */
function spreadsAndReturns(
  { flow }: PartWords,
  { central, shallow, deep }: Readonly<Record<'central' | 'shallow' | 'deep', StateSymbol>>,
  centralVolume: ParameterSymbol,
  { shallowFlow, shallowVolume, deepFlow, deepVolume }: ReturnType<typeof publishedOf>['stores'],
): void {
  flow('mitragynine spreads into well-perfused tissue', {
    from: central,
    to: shallow,
    rate: times(over(shallowFlow, centralVolume), central),
  });
  flow('mitragynine returns from well-perfused tissue', {
    from: shallow,
    to: central,
    rate: times(over(shallowFlow, shallowVolume), shallow),
  });
  flow('mitragynine sinks into deep tissue', { from: central, to: deep, rate: times(over(deepFlow, centralVolume), central) });
  flow('mitragynine returns from deep tissue', { from: deep, to: central, rate: times(over(deepFlow, deepVolume), deep) });
}

/**
 * 7-hydroxymitragynine: only clearance per share formed can be read from people. A second compartment
 * lets the peak fall fast and the end fall slowly, as people show (decision 0014).
 */
export const metaboliteInBlood = () =>
  part('blood: 7-hydroxymitragynine', (words) => {
    const { state, flow, output, port } = words;
    const central = state('7-hydroxymitragynine in the blood', 'nmol', { molecule: '7-hydroxymitragynine' });
    const tissue = state('7-hydroxymitragynine in tissue', 'nmol', { molecule: '7-hydroxymitragynine' });
    const gone = state('7-hydroxymitragynine eliminated', 'nmol', { molecule: '7-hydroxymitragynine', role: 'eliminated' });
    const { absolute, clearancePerShare, everFormed, elimination, spreading, returning, works } = readFromPeople(words);

    flow('7-hydroxymitragynine spreads into tissue', { from: central, to: tissue, rate: times(spreading, central) });
    flow('7-hydroxymitragynine returns from tissue', { from: tissue, to: central, rate: times(returning, tissue) });
    flow('7-hydroxymitragynine is cleared', { from: central, to: gone, rate: times(elimination, works, central) });

    const volume = over(times(clearancePerShare, everFormed, absolute), elimination);
    const concentration = over(central, volume);
    return {
      arriving: port.in(central),
      eliminated: port.in(gone),
      concentration: port.gives('concentration of 7-hydroxymitragynine', 'nmol/L', concentration),
      plasma: output('7-hydroxymitragynine in plasma', { unit: 'nmol/L', is: concentration }),
    };
  });

/** What curves of 7-hydroxymitragynine say, and the two shares that they cannot. */
function readFromPeople({ parameter }: PartWords) {
  const absolute = parameter('share of the reference tea that reaches gut wall and liver', {
    symbol: 'R',
    is: fact('gut/tea-absolute-availability'),
  });
  const clearancePerShare = parameter('apparent clearance of 7-hydroxymitragynine per share formed', {
    symbol: 'CL_m/(f_m F)',
    is: fact('7-hydroxymitragynine/apparent-clearance-per-formation'),
  });
  const everFormed = parameter('share of absorbed mitragynine that becomes 7-hydroxymitragynine', {
    symbol: 'f_m',
    is: fact('7-hydroxymitragynine/formed-fraction'),
  });
  const elimination = parameter('elimination rate of 7-hydroxymitragynine', {
    symbol: 'k_m',
    is: fact('7-hydroxymitragynine/elimination-rate'),
  });
  const spreading = parameter('rate at which 7-hydroxymitragynine spreads', {
    symbol: 'k_12',
    is: fact('7-hydroxymitragynine/spreading-rate'),
  });
  const returning = parameter('rate at which 7-hydroxymitragynine returns', {
    symbol: 'k_21',
    is: fact('7-hydroxymitragynine/returning-rate'),
  });
  const works = parameter('liver function', { symbol: 'L', is: fact('liver/function') });
  return { absolute, clearancePerShare, everFormed, elimination, spreading, returning, works };
}

/** The minor alkaloids: two compartments each, the 3R ones staying far longer than their twins. */
export const alkaloidInBlood = (alkaloid: MinorAlkaloid) =>
  part(`blood: ${alkaloid}`, ({ state, parameter, flow, output, port }) => {
    const central = state(`${alkaloid} in the blood`, 'nmol', { molecule: alkaloid });
    const tissue = state(`${alkaloid} in tissue`, 'nmol', { molecule: alkaloid });
    const gone = state(`${alkaloid} eliminated`, 'nmol', { molecule: alkaloid, role: 'eliminated' });

    const absolute = parameter('absolute availability of the reference tea', {
      symbol: 'F_tea',
      is: fact('gut/tea-absolute-availability'),
    });
    const clearance = parameter(`apparent clearance of ${alkaloid}`, { symbol: 'CL/F', is: fact(`${alkaloid}/apparent-clearance`) });
    const centralVolume = parameter(`apparent central volume of ${alkaloid}`, {
      symbol: 'V_1/F',
      is: fact(`${alkaloid}/apparent-central-volume`),
    });
    const tissueFlow = parameter(`apparent flow of ${alkaloid} to tissue`, {
      symbol: 'Q/F',
      is: fact(`${alkaloid}/apparent-peripheral-flow`),
    });
    const tissueVolume = parameter(`apparent tissue volume of ${alkaloid}`, {
      symbol: 'V_2/F',
      is: fact(`${alkaloid}/apparent-peripheral-volume`),
    });

    flow(`${alkaloid} spreads into tissue`, { from: central, to: tissue, rate: times(over(tissueFlow, centralVolume), central) });
    flow(`${alkaloid} returns from tissue`, { from: tissue, to: central, rate: times(over(tissueFlow, tissueVolume), tissue) });
    flow(`${alkaloid} is cleared`, { from: central, to: gone, rate: times(over(clearance, centralVolume), central) });

    const concentration = over(central, times(centralVolume, absolute));
    return {
      arriving: port.in(central),
      concentration: port.gives(`concentration of ${alkaloid}`, 'nmol/L', concentration),
      plasma: output(`${alkaloid} in plasma`, { unit: 'nmol/L', is: concentration }),
    };
  });
