import { molarMass, readUnit } from '../../../packages/engine/src/quantity/index.js';
import { compute } from '../arithmetic.js';
import type { Complaint } from '../complaint.js';
import type { Placed } from '../entries.js';
import type { Library } from '../library.js';
import { allFacts, allNumbers } from '../numbers.js';
import type { Numbered } from '../numbers.js';
import type { FactEntry } from '../schema.js';

/** Units parse; values lie inside what surrounds them; derived values are what they say they are. */
export function checkNumbers(library: Library): readonly Complaint[] {
  const numbers = allNumbers(library);
  return [
    ...numbers.flatMap(checkUnit),
    ...numbers.flatMap(checkEnds),
    ...numbers.flatMap(checkInside),
    ...allFacts(library).flatMap(checkDerived),
    ...allFacts(library).flatMap(checkAssumed),
  ];
}

function checkUnit({ what, file, line, unit }: Numbered): Complaint[] {
  const read = readUnit(unit);
  if (read.ok) return [];
  return [
    {
      rule: 'unit',
      file,
      line,
      expected: `${what}: a unit that can be read, such as nmol/L, 1/h or mg/g`,
      found: `"${unit}"`,
      advice: 'write it in known words, or make the fact a direction that says the text',
    },
  ];
}

function checkEnds({ what, file, line, spread, range }: Numbered): Complaint[] {
  const pairs = [spread === null ? null : ([spread.low, spread.high] as const), range].filter((pair) => pair !== null);
  return pairs.flatMap(([low, high]) =>
    low !== null && high !== null && low > high
      ? [
          {
            rule: 'ends',
            file,
            line,
            expected: `${what}: the lower end first`,
            found: `${low} to ${high}`,
            advice: 'swap the ends or correct one',
          },
        ]
      : [],
  );
}

function checkInside({ what, file, line, value, spread, range }: Numbered): Complaint[] {
  if (value === null) return [];
  const surroundings = [
    ['spread', spread?.low ?? null, spread?.high ?? null] as const,
    ['range', range?.[0] ?? null, range?.[1] ?? null] as const,
  ];
  return surroundings.flatMap(([name, low, high]) =>
    (low !== null && value < low) || (high !== null && value > high)
      ? [
          {
            rule: 'value outside',
            file,
            line,
            expected: `${what}: a value inside its ${name} ${low} to ${high}`,
            found: String(value),
            advice: `check the paper: the value or the ${name} is wrong`,
          },
        ]
      : [],
  );
}

/** Recomputed values must agree to the digits that are written. */
function checkDerived({ entry, file, lineOf, line }: Placed<FactEntry>): Complaint[] {
  if (entry.kind !== 'derived') return [];
  const computed = entry.formula !== null ? massOf(entry.formula) : entry.arithmetic !== null ? compute(entry.arithmetic) : null;
  if (computed === null && entry.method !== null) return [];
  if (computed === null)
    return [
      {
        rule: 'derived',
        file,
        line,
        expected: `${entry.id}: arithmetic, formula or method`,
        found: 'none of them',
        advice: 'say how the number was derived',
      },
    ];
  if (typeof computed === 'string')
    return [
      {
        rule: 'derived',
        file,
        line: lineOf('arithmetic'),
        expected: `${entry.id}: arithmetic of numbers, + - * /, brackets and geomean(...)`,
        found: computed,
        advice: 'mend the arithmetic',
      },
    ];
  const agreement = entry.formula !== null ? 1e-9 : 0.005;
  if (Math.abs(computed - entry.value) <= agreement * Math.abs(computed)) return [];
  return [
    {
      rule: 'derived',
      file,
      line: lineOf('value'),
      expected: `${entry.id}: ${computed}, as ${entry.formula ?? entry.arithmetic} gives`,
      found: String(entry.value),
      advice: 'correct the value or what it is derived from',
    },
  ];
}

function massOf(formula: string): number | string {
  try {
    return molarMass(formula).value;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function checkAssumed({ entry, file, line }: Placed<FactEntry>): Complaint[] {
  if (entry.kind !== 'assumed') return [];
  const missing = [entry.range === undefined ? 'range' : '', entry.because === undefined ? 'because' : ''].filter((name) => name !== '');
  return missing.map((name) => ({
    rule: 'assumed',
    file,
    line,
    expected: `${entry.id}: a declared assumption has a range and a reason`,
    found: `no ${name}`,
    advice: name === 'range' ? 'add range: [low, high], wide enough for what is not known' : 'add because: why this value and these ends',
  }));
}
