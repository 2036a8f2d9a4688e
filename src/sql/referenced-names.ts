import { foldIdentifier, nameOf } from './identifier';
import { RESERVED_WORDS } from './reserved-words';
import { type Token, significantTokens } from './tokenize';

/**
 * Every name in the place of a relation (after FROM, JOIN, TABLE, PIVOT …, in subqueries too), as written, each once; of
 * `a.b.c` the last part. Left out are common table expressions where they are visible, table functions, aliases and
 * columns. DuckDB 1.4.3's own `getTableNames` fails on `JOIN … USING` and PIVOT.
 */
export function relationNames(sql: string): string[] {
  return new RelationScan(significantTokens(sql)).names();
}

/** The tokens of names in the place of a relation, where they stand alone: `orders`, not `main.orders`. */
export function loneRelationTokens(sql: string): Token[] {
  return new RelationScan(significantTokens(sql)).lonePlaces();
}

/** The tokens in the place of a relation, in order; of `a.b.c` the last part. */
export function relationTokens(sql: string): Token[] {
  return new RelationScan(significantTokens(sql)).places();
}

/** One level of parentheses. */
interface Frame {
  /** A FROM here starts a FROM clause; it does not in `extract(year FROM day)`. */
  takesFrom: boolean;
  /** The next token stands for a relation. */
  expecting: boolean;
  /** A comma is followed by one more relation. */
  inFrom: boolean;
  /** Common table expressions declared here, visible to its end and deeper. */
  shadows: string[];
  /** After WITH RECURSIVE an expression is visible in its own body. */
  recursive: boolean;
  /** Set in the body of a common table expression: the name that becomes visible when it ends. */
  defines?: string;
  /** Texts here are names of relations: the arguments of `query_table`. */
  textsAreNames: boolean;
}

const QUERY_STARTS = new Set(
  `select from with values table pivot unpivot pivot_wider pivot_longer describe desc show summarize`.split(
    ' ',
  ),
);
/** Words before a relation where a query can start. */
const LEADERS = new Set(
  'table pivot unpivot pivot_wider pivot_longer describe desc show summarize copy'.split(' '),
);
const BEFORE_QUERY = new Set([
  '',
  '(',
  ')',
  ';',
  ...'as explain analyze union all intersect except name to describe summarize'.split(' '),
]);
const FROM_ENDS = new Set(
  'where group having order limit window qualify union intersect except select offset returning'.split(' '),
);

class RelationScan {
  private readonly tokens: readonly Token[];
  private readonly found = new Map<string, string>();
  private readonly noted: Token[] = [];
  private readonly alone: Token[] = [];
  /** Opening parentheses of common table expressions, with the name they define. */
  private readonly bodies = new Map<number, string>();
  private frames: Frame[] = [topFrame()];
  /** How many open frames declare a name. */
  private readonly shadowed = new Map<string, number>();
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  names(): string[] {
    for (this.at = 0; this.at < this.tokens.length; this.at++) this.step();
    return [...this.found.values()];
  }

  places(): Token[] {
    this.names();
    return this.noted;
  }

  lonePlaces(): Token[] {
    this.names();
    return this.alone;
  }

  private get frame(): Frame {
    return this.frames.at(-1) ?? topFrame();
  }

  private text(index: number): string {
    const token = this.tokens[index];
    return token?.kind === 'word' ? token.text.toLowerCase() : (token?.text ?? '');
  }

  private step(): void {
    const token = this.tokens[this.at];
    if (!token) return;
    const { frame } = this;
    if (token.kind === 'operator') this.stepOperator(token.text, frame);
    else if (token.kind === 'string' && frame.textsAreNames) this.note(token, false);
    else if (frame.expecting && this.stepRelation(token, frame)) return;
    else if (token.kind === 'word' && this.text(this.at - 1) !== '.')
      this.stepWord(this.text(this.at), frame);
  }

  private stepOperator(text: string, frame: Frame): void {
    if (text === '(') this.open(frame);
    else if (text === ')') this.close();
    else if (text === ';') this.endStatement();
    else if (text === ',' && frame.inFrom) frame.expecting = true;
  }

  private open(parent: Frame): void {
    const isQuery = QUERY_STARTS.has(this.text(this.at + 1));
    const defines = this.bodies.get(this.at);
    this.frames.push({
      takesFrom: isQuery,
      expecting: parent.expecting && !isQuery,
      inFrom: false,
      shadows: [],
      recursive: false,
      textsAreNames: this.text(this.at - 1) === 'query_table',
      ...(defines === undefined ? {} : { defines }),
    });
    if (defines !== undefined && parent.recursive) this.shadow(defines);
    parent.expecting = false;
  }

  private close(): void {
    if (this.frames.length < 2) return;
    const closed = this.frames.pop();
    for (const name of closed?.shadows ?? []) this.shadowed.set(name, (this.shadowed.get(name) ?? 1) - 1);
    if (closed?.defines === undefined) return;
    this.shadow(closed.defines);
    if (this.text(this.at + 1) === ',') this.readCommonTable(this.at + 2);
  }

  private endStatement(): void {
    this.frames = [topFrame()];
    this.shadowed.clear();
  }

  private shadow(name: string): void {
    this.frame.shadows.push(name);
    this.shadowed.set(name, (this.shadowed.get(name) ?? 0) + 1);
  }

  /** Reads the relation at `at`; false when a keyword stands there instead. */
  private stepRelation(token: Token, frame: Frame): boolean {
    const word = this.text(this.at);
    if (word === 'lateral' || word === 'only') return true;
    if (token.kind === 'word' && RESERVED_WORDS.has(word)) {
      frame.expecting = false;
      return false;
    }
    if (this.text(this.at + 1) === ':' && this.text(this.at + 2) !== ':') {
      this.at++; // FROM alias: relation
      return true;
    }
    frame.expecting = false;
    if (!isName(token)) return true;
    const start = this.at;
    while (this.text(this.at + 1) === '.' && isName(this.tokens[this.at + 2])) this.at += 2;
    const last = this.tokens[this.at];
    if (last && this.text(this.at + 1) !== '(') this.note(last, this.at === start);
    return true;
  }

  private stepWord(word: string, frame: Frame): void {
    const before = this.text(this.at - 1);
    if (word === 'from') {
      const comparison = before === 'distinct' && ['is', 'not'].includes(this.text(this.at - 2));
      if (!frame.takesFrom || comparison) return;
      frame.expecting = true;
      frame.inFrom = true;
    } else if (word === 'join') {
      frame.expecting = true;
    } else if (word === 'with') {
      const recursive = this.text(this.at + 1) === 'recursive';
      if (this.readCommonTable(this.at + (recursive ? 2 : 1))) frame.recursive = recursive;
    } else if (FROM_ENDS.has(word)) {
      frame.inFrom = false;
      if (['select', 'union', 'intersect', 'except'].includes(word)) frame.takesFrom = true;
    } else if (LEADERS.has(word) && BEFORE_QUERY.has(before)) {
      frame.expecting = true;
      frame.inFrom = false;
    }
  }

  /** Steps over `name (columns) AS MATERIALIZED` to just before its body, if that is what stands at `start`. */
  private readCommonTable(start: number): boolean {
    const token = this.tokens[start];
    if (!token || !isName(token)) return false;
    let next = this.skipNames(start + 1);
    if (this.text(next) === 'using') next = this.skipNames(next + 2);
    if (this.text(next) !== 'as') return false;
    next++;
    if (this.text(next) === 'not') next++;
    if (this.text(next) === 'materialized') next++;
    if (this.text(next) !== '(') return false;
    this.bodies.set(next, foldIdentifier(nameOf(token)));
    this.at = next - 1;
    return true;
  }

  private skipNames(start: number): number {
    if (this.text(start) !== '(') return start;
    let next = start + 1;
    while (isName(this.tokens[next]) || this.text(next) === ',') next++;
    return this.text(next) === ')' ? next + 1 : start;
  }

  private note(token: Token, isAlone: boolean): void {
    const name = nameOf(token);
    const key = foldIdentifier(name);
    // What a common table expression shadows is none of ours.
    if (isAlone && (this.shadowed.get(key) ?? 0) > 0) return;
    this.noted.push(token);
    if (isAlone) this.alone.push(token);
    if (!this.found.has(key)) this.found.set(key, name);
  }
}

function topFrame(): Frame {
  return {
    takesFrom: true,
    expecting: false,
    inFrom: false,
    shadows: [],
    recursive: false,
    textsAreNames: false,
  };
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted-identifier' || token?.kind === 'string';
}
