/**
 * A deterministic automaton over bytes that tells which of several patterns a whole value matches. One table look-up
 * per byte, so that every value of a large file can be classified while it streams by.
 */
export interface Automaton {
  /** Byte to column of `next`, below `STRIDE`. */
  columnOf: Uint8Array;
  /** `next[state | column]`; states are multiples of `STRIDE`, 0 is the start. */
  next: Uint16Array;
  /** By state / `STRIDE`: 1 + index of the first pattern that ends here, 0 for none. */
  accepts: Uint8Array;
}

/** Number of columns of the transition table: a power of two, so that state and column can be joined by `|`. */
export const STRIDE = 64;

/**
 * Compiles patterns of ASCII characters. The syntax is a small part of regular expressions: characters, `\d`, `\x` for a
 * plain `x`, sets such as `[a-z.]`, groups, `|`, `?`, `*`, `+`, `{m,n}`. An earlier pattern wins over a later one.
 */
export function compile(patterns: readonly string[]): Automaton {
  const nfa = new Nfa();
  const starts = patterns.map((pattern, index) => {
    const { from, to } = new PatternParser(pattern, nfa).parse();
    nfa.accepts[to] = index + 1;
    return from;
  });
  const { columnOf, samples } = partition(nfa);
  return determinise(nfa, starts, columnOf, samples);
}

type ByteSet = ReadonlySet<number>;

interface Fragment {
  from: number;
  to: number;
}

class Nfa {
  readonly edges: { on: ByteSet; to: number }[][] = [];
  readonly jumps: number[][] = [];
  readonly accepts: number[] = [];
  /** Equal sets are one set, so that they can be counted and told apart fast. */
  readonly #sets = new Map<string, ByteSet>();

  state(): number {
    this.edges.push([]);
    this.jumps.push([]);
    this.accepts.push(0);
    return this.edges.length - 1;
  }

  jump(from: number, to: number): void {
    this.jumps[from]?.push(to);
  }

  on(bytes: ByteSet): Fragment {
    const key = [...bytes].join(',');
    const set = this.#sets.get(key) ?? bytes;
    this.#sets.set(key, set);
    const from = this.state();
    const to = this.state();
    this.edges[from]?.push({ on: set, to });
    return { from, to };
  }
}

/** Thompson's construction by recursive descent; a repeated part is parsed again for each copy. */
class PatternParser {
  #at = 0;

  constructor(
    readonly pattern: string,
    readonly nfa: Nfa,
  ) {}

  parse(): Fragment {
    const whole = this.#choice();
    if (this.#at < this.pattern.length) throw new Error(`bad pattern ${this.pattern} at ${this.#at}`);
    return whole;
  }

  #choice(): Fragment {
    const from = this.nfa.state();
    const to = this.nfa.state();
    for (;;) {
      const branch = this.#sequence();
      this.nfa.jump(from, branch.from);
      this.nfa.jump(branch.to, to);
      if (this.pattern[this.#at] !== '|') return { from, to };
      this.#at++;
    }
  }

  #sequence(): Fragment {
    const from = this.nfa.state();
    let to = from;
    while (this.#at < this.pattern.length && !'|)'.includes(this.pattern[this.#at]!)) {
      const part = this.#repeated();
      this.nfa.jump(to, part.from);
      to = part.to;
    }
    return { from, to };
  }

  #repeated(): Fragment {
    const start = this.#at;
    const first = this.#atom();
    const end = this.#at;
    const { min, max } = this.#times();
    const after = this.#at;
    const again = (): Fragment => {
      this.#at = start;
      const copy = this.#atom();
      this.#at = end;
      return copy;
    };
    const from = this.nfa.state();
    let to = from;
    for (let copies = 0; copies < (max ?? Math.max(min, 1)); copies++) {
      const part = copies === 0 ? first : again();
      const next = this.nfa.state();
      this.nfa.jump(to, part.from);
      this.nfa.jump(part.to, next);
      if (copies >= min) this.nfa.jump(to, next);
      if (max === null && copies >= min - 1) this.nfa.jump(part.to, part.from);
      to = next;
    }
    this.#at = after;
    return { from, to };
  }

  /** `max` null: any number of times. */
  #times(): { min: number; max: number | null } {
    const rest = this.pattern.slice(this.#at);
    const counted = /^\{(\d+),(\d+)\}/.exec(rest);
    if (counted) {
      this.#at += counted[0].length;
      return { min: Number(counted[1]), max: Number(counted[2]) };
    }
    const sign = rest[0];
    if (sign !== '?' && sign !== '*' && sign !== '+') return { min: 1, max: 1 };
    this.#at++;
    return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : null };
  }

  #atom(): Fragment {
    const character = this.pattern[this.#at++]!;
    if (character === '(') {
      const inner = this.#choice();
      this.#at++;
      return inner;
    }
    if (character === '[') return this.nfa.on(this.#set());
    if (character === '\\') return this.nfa.on(this.#escaped());
    return this.nfa.on(new Set([character.charCodeAt(0)]));
  }

  #escaped(): ByteSet {
    const character = this.pattern[this.#at++]!;
    return character === 'd' ? range('0', '9') : new Set([character.charCodeAt(0)]);
  }

  #set(): ByteSet {
    const members = new Set<number>();
    while (this.pattern[this.#at] !== ']') {
      const from = this.pattern[this.#at++]!;
      const isRange = this.pattern[this.#at] === '-' && this.pattern[this.#at + 1] !== ']';
      const to = isRange ? this.pattern[(this.#at += 2) - 1]! : from;
      for (const byte of range(from, to)) members.add(byte);
    }
    this.#at++;
    return members;
  }
}

function range(from: string, to: string): Set<number> {
  const bytes = new Set<number>();
  for (let byte = from.charCodeAt(0); byte <= to.charCodeAt(0); byte++) bytes.add(byte);
  return bytes;
}

/** Bytes that no pattern tells apart share a column. */
function partition(nfa: Nfa): { columnOf: Uint8Array; samples: number[] } {
  const sets = [...new Set(nfa.edges.flatMap((edges) => edges.map((edge) => edge.on)))];
  const columns = new Map<string, number>();
  const samples: number[] = [];
  const columnOf = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    const signature = sets.map((set) => (set.has(byte) ? '1' : '0')).join('');
    let column = columns.get(signature);
    if (column === undefined) {
      column = samples.length;
      columns.set(signature, column);
      samples.push(byte);
    }
    columnOf[byte] = column;
  }
  if (samples.length > STRIDE) throw new Error(`${samples.length} kinds of bytes, at most ${STRIDE}`);
  return { columnOf, samples };
}

/** The subset construction: a state of the result is the set of places where the patterns can be. */
function determinise(nfa: Nfa, starts: number[], columnOf: Uint8Array, samples: number[]): Automaton {
  const closures = nfa.edges.map((_, state) => closure(nfa, state));
  const ids = new Map<string, number>();
  const members: number[][] = [];
  const stateOf = (places: number[]): number => {
    const set = places.length < 2 ? places : [...new Set(places)].sort((a, b) => a - b);
    const key = set.join(',');
    let id = ids.get(key);
    if (id === undefined) {
      id = members.length;
      ids.set(key, id);
      members.push(set);
    }
    return id;
  };
  stateOf(starts.flatMap((state) => closures[state]!));
  const rows: number[][] = [];
  // States found on the way are visited as well.
  for (const places of members) {
    const reached = samples.map((): number[] => []);
    for (const place of places) {
      for (const { on, to } of nfa.edges[place]!) {
        samples.forEach((byte, column) => {
          if (on.has(byte)) reached[column]!.push(...closures[to]!);
        });
      }
    }
    rows.push(reached.map(stateOf));
  }
  const next = new Uint16Array(members.length * STRIDE);
  rows.forEach((row, state) => row.forEach((to, column) => (next[state * STRIDE + column] = to * STRIDE)));
  const accepts = Uint8Array.from(members, (set) => {
    const found = set.map((member) => nfa.accepts[member]!).filter((accept) => accept > 0);
    return found.length > 0 ? Math.min(...found) : 0;
  });
  return { columnOf, next, accepts };
}

/** What is reached without a byte; states that only jump on are of no use and left out. */
function closure(nfa: Nfa, start: number): number[] {
  const seen = new Set([start]);
  const waiting = [start];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const to of nfa.jumps[state]!) {
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return [...seen].filter((state) => nfa.edges[state]!.length > 0 || nfa.accepts[state]! > 0);
}
