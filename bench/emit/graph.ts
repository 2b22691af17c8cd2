/** A term that is computed once, however often it is mentioned. */
export interface Term {
  readonly kind: 'number' | 'state' | 'parameter' | 'time' | 'add' | 'multiply' | 'inverse' | 'negate' | 'call' | 'choose';
  /** The number, or the index of a state or parameter. */
  readonly value: number;
  /** Name of a function of C, or the comparison of a choice. */
  readonly name: string;
  readonly of: readonly Term[];
  /** True where it mentions neither a state nor the time: a person has it once and for all. */
  readonly settled: boolean;
  readonly id: number;
}

/** Makes terms so that equal ones are the same object, with signs moved outwards and numbers folded. */
export interface Graph {
  number(value: number): Term;
  leaf(kind: 'state' | 'parameter' | 'time', index: number): Term;
  sum(terms: readonly Term[]): Term;
  product(factors: readonly Term[]): Term;
  inverse(of: Term): Term;
  call(name: string, of: readonly Term[]): Term;
  choose(comparison: string, of: readonly Term[]): Term;
}

export function graph(): Graph {
  const known = new Map<string, Term>();
  const make = (kind: Term['kind'], of: readonly Term[], value = 0, name = ''): Term => {
    const key = `${kind} ${name} ${Object.is(value, -0) ? '-0' : value} ${of.map(({ id }) => id).join(' ')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const settled = kind !== 'state' && kind !== 'time' && of.every((term) => term.settled);
    const term: Term = Object.freeze({ kind, value, name, of, settled, id: known.size });
    known.set(key, term);
    return term;
  };
  const number = (value: number): Term => make('number', [], value);
  const negate = (term: Term): Term =>
    term.kind === 'number' ? number(-term.value) : term.kind === 'negate' ? first(term) : make('negate', [term]);
  const chain = (kind: 'add' | 'multiply', terms: readonly Term[]): Term => terms.reduce((whole, term) => make(kind, [whole, term]));

  const sum = (terms: readonly Term[]): Term => {
    const kept = settledFirst(terms.filter((term) => !isNumber(term, 0)));
    return kept.length === 0 ? number(0) : chain('add', kept);
  };
  const product = (factors: readonly Term[]): Term => {
    const bare = factors.map((factor) => (factor.kind === 'negate' ? first(factor) : factor));
    const plain = bare.reduce((value, term) => (term.kind === 'number' ? value * term.value : value), 1);
    if (plain === 0) return number(0);
    const odd = (factors.filter(({ kind }) => kind === 'negate').length + (plain < 0 ? 1 : 0)) % 2 === 1;
    const size = Math.abs(plain);
    const kept = settledFirst([...(size === 1 ? [] : [number(size)]), ...bare.filter(({ kind }) => kind !== 'number')]);
    const whole = kept.length === 0 ? number(1) : chain('multiply', kept);
    return odd ? negate(whole) : whole;
  };
  return {
    number,
    leaf: (kind, index) => make(kind, [], index),
    sum,
    product,
    inverse: (of) => (of.kind === 'number' ? number(1 / of.value) : of.kind === 'inverse' ? first(of) : make('inverse', [of])),
    call: (name, of) => make('call', of, 0, name),
    choose: (comparison, of) => make('choose', of, 0, comparison),
  };
}

const isNumber = (term: Term, value: number): boolean => term.kind === 'number' && term.value === value;

/** What a person settles goes to the front, where it becomes one number. */
const settledFirst = (terms: readonly Term[]): readonly Term[] => [
  ...terms.filter(({ settled }) => settled),
  ...terms.filter(({ settled }) => !settled),
];

function first({ of: [only] }: Term): Term {
  if (only === undefined) throw new Error('a term lost its child');
  return only;
}
