import { describe, expect, it } from 'vitest';
import { findScenario, readScenario } from '../scenario/index.js';
import { breathingInSteps } from './breathing-in-steps.js';
import type { BreathingAsked, BreathingOutcome, BreathingReport } from './breathing-report.js';

const span = '2 h';

function outcomeOf(change: (text: string) => string, asked: BreathingAsked): BreathingOutcome {
  const read = readScenario(change((findScenario('tea-2g') ?? '').replace('120 h', span)), 'f');
  if (!read.ok) throw new Error(read.complaints.map(({ message }) => message).join('; '));
  const steps = breathingInSteps(read.scenario, asked);
  for (let next = steps.next(); ; next = steps.next()) if (next.done === true) return next.value;
}

function breathingOf(change: (text: string) => string = (text) => text, asked: BreathingAsked = {}): BreathingReport {
  const outcome = outcomeOf(change, { draws: 0, ...asked });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.breathing;
}

const ofLeaf = (grams: number) => (text: string) => text.replace('amount: 2 g', `amount: ${grams} g`);
const onlyPart = ({ parts }: BreathingReport) => {
  const [part] = parts;
  if (part === undefined) throw new Error('expected one structure');
  return part;
};
const lowest = (report: BreathingReport): readonly number[] => onlyPart(report).columns.map((column) => column.lowest?.value ?? Number.NaN);

const tea = breathingOf(undefined, { draws: 4 });
const much = breathingOf(ofLeaf(12));

describe('breathing under a scenario', () => {
  it('is that of rest when next to nothing is taken', () => {
    const { rest, columns, outcome } = onlyPart(breathingOf((text) => text.replace('amount: 2 g', 'amount: 1 ug').replace(span, '1 h')));
    expect(outcome.kind).toBe('success');
    expect(rest.ventilation).toBeCloseTo(6.764, 3);
    for (const { ventilation } of columns)
      for (const litres of ventilation) expect(Math.abs(litres / rest.ventilation - 1)).toBeLessThan(1e-4);
  });

  it('is told for 0.41, 0.79 and 1 together, and at every hour falls no less as 7-hydroxymitragynine speaks louder', () => {
    const { columns } = onlyPart(much);
    expect(columns.map(({ value }) => value)).toEqual([0.413, 0.79, 1]);
    const [soft, middle, loud] = columns;
    loud.ventilation.forEach((litres, at) => {
      expect(litres).toBeLessThanOrEqual(middle.ventilation[at] + 1e-6);
      expect(middle.ventilation[at]).toBeLessThanOrEqual(soft.ventilation[at] + 1e-6);
    });
  });

  it('falls as more leaf is taken, while carbon dioxide rises', () => {
    lowest(much).forEach((litres, at) => expect(litres).toBeLessThan(lowest(tea)[at]));
    for (const { highestCarbonDioxide } of onlyPart(much).columns)
      expect(highestCarbonDioxide).toBeGreaterThan(onlyPart(much).rest.carbonDioxide);
  });

  it('holds efficacy times occupancy summed over every alkaloid, and shares between none and all', () => {
    const held = onlyPart(much).held ?? [];
    expect(held.map(({ by }) => by)).toContain('speciociliatine');
    for (const { peak } of held) expect(peak >= 0 && peak < 1).toBe(true);
    const all = held.reduce((sum, { peak }) => sum + peak, 0);
    for (const { activation } of onlyPart(much).columns) expect(Math.max(...activation)).toBeLessThan(all);
  });

  it('says beside the shares who leads among the alkaloids where that rests on assumptions, and nothing where no share is told', () => {
    for (const report of [tea, much]) {
      const [first] = (onlyPart(report).held ?? []).toSorted((one, other) => other.peak - one.peak);
      expect(report.flags.filter((flag) => flag.startsWith(`assumed: ${first?.by ?? 'nobody'} holds more mu receptors`))).toHaveLength(1);
    }
  });

  it('has closed books for everything but naloxone, which the original does not conserve', () => {
    for (const report of [tea, much]) expect(onlyPart(report).balance).toBeLessThan(1e-9);
  });

  it('has an interval of knowledge that says how many draws, around numbers that are called assumed', () => {
    expect(tea.standing).toBe('assumed');
    for (const { interval, lowest: least } of onlyPart(tea).columns) {
      expect(interval).toMatchObject({ of: 'knowledge', draws: 4, level: 0.9 });
      if ('low' in interval) expect(interval.low < interval.high && interval.low < (least?.value ?? 0) + 0.1).toBe(true);
    }
  });

  it('says that nobody measured it, and that leaf says nothing about concentrated products', () => {
    for (const { cautions } of [tea, much]) {
      expect(cautions.join(' ')).toContain('Nobody has measured breathing in people');
      expect(cautions.join(' ')).toContain('says nothing about concentrated 7-hydroxymitragynine');
    }
    expect(tea.drawnBy).toContain('product: tea');
  });

  it('is the same bytes each time', () => {
    const [first, again] = [0, 1].map(() => JSON.stringify(breathingOf((text) => text.replace(span, '0.5 h'), { draws: 2 })));
    expect(again).toBe(first);
  });
});

describe('what stands beside', () => {
  it('is naloxone: it takes the seats, and ventilation comes back above what it was', () => {
    const helped = onlyPart(breathingOf(ofLeaf(12), { naloxone: { route: 'vein', atHours: 1 } }));
    const at = helped.timeHours.findIndex((hour) => hour >= 1.5);
    const same = onlyPart(much).timeHours.findIndex((hour) => hour >= 1.5);
    helped.columns.forEach(({ ventilation }, place) =>
      expect(ventilation[at]).toBeGreaterThan(onlyPart(much).columns[place].ventilation[same] + 0.01),
    );
    expect(helped.held?.find(({ by }) => by === 'naloxone')?.peak).toBeGreaterThan(0.5);
    expect(helped.balance).toBeLessThan(1e-9);
  });

  it('is alcohol, told in either way: less is breathed', () => {
    for (const way of ['takes from the drive', 'adds to activation'] as const)
      lowest(breathingOf(ofLeaf(12), { alcohol: { gramsPerLitre: 1, way } })).forEach((litres, at) =>
        expect(litres).toBeLessThan(lowest(much)[at]),
      );
  });

  it('is an opioid: breathing nearly stops, and no protection is read into one pool of seats', () => {
    const report = breathingOf(undefined, { opioid: { name: 'fentanyl-low', atHours: 0.5 } });
    lowest(report).forEach((litres) => expect(litres).toBeLessThan(2));
    expect(report.cautions.join(' ')).toContain('does not follow');
    expect(onlyPart(report).balance).toBeLessThan(1e-9);
  });

  it('is refused where it means nothing', () => {
    expect(outcomeOf((text) => text, { naloxone: { route: 'vein', atHours: 2 } })).toMatchObject({
      ok: false,
      message: expect.stringContaining('before 2'),
    });
    expect(outcomeOf((text) => text, { alcohol: { gramsPerLitre: -1, way: 'adds to activation' } })).toMatchObject({ ok: false });
  });
});

describe('a ceiling', () => {
  it('of formation alone leaves one loud column, and holds leaf; the switch of the scenario turns it', () => {
    const [formed, free] = (['formation', 'neither'] as const).map((ceiling) =>
      breathingOf((text) => `${ofLeaf(12)(text)}switches: {ceiling: ${ceiling}}\n`),
    );
    expect(onlyPart(formed).columns.map(({ value }) => value)).toEqual([1]);
    expect(lowest(formed)[0]).toBeGreaterThan(lowest(free)[0]);
    expect(formed.drawnBy).toContain('ceiling of breathing comes from: formation');
  });
});

describe('either structure', () => {
  it('tells it, side by side when both are asked for', () => {
    const both = breathingOf((text) => `${ofLeaf(12)(text)}structure: both\n`);
    expect(both.parts.map(({ structure }) => structure)).toEqual(['a', 'b']);
    for (const { balance, columns } of both.parts) {
      expect(balance).toBeLessThan(1e-9);
      expect(columns[2].lowest?.ofRest).toBeLessThan(0.995);
    }
  });
});

describe('an extrapolation', () => {
  it('is told by intervals alone: no curve, no central number, and never a calm word', () => {
    const report = breathingOf((text) => text.replace(/product: \S+/, 'product: 7-oh-tablet').replace('amount: 2 g', 'amount: 15 mg'), {
      draws: 4,
    });
    expect(report.extrapolation.join()).toContain('7-hydroxymitragynine');
    expect(report.flags.join()).not.toContain('holds more mu receptors');
    for (const { columns, held, timeHours } of report.parts) {
      expect([held, timeHours]).toEqual([null, []]);
      for (const { ventilation, lowest: least, highestCarbonDioxide, interval } of columns) {
        expect([ventilation, least, highestCarbonDioxide]).toEqual([[], null, null]);
        expect(interval).toMatchObject({ of: 'knowledge', draws: 4 });
      }
    }
  });
});
