import { foldIdentifier, nameOf } from '../identifier';
import { RESERVED_WORDS } from '../reserved-words';
import { type Token, significantTokens } from '../tokenize';

/** A relation that a query reads, as far as a text that is still being written says. */
export interface Source {
  /** What its columns are qualified with: the alias, or the relation's own name. */
  alias: string;
  /** The relation read from; null for a subquery or a table function. */
  relation: string | null;
  /** Of a subquery in FROM. */
  query: Query | null;
  /** `AS alias(a, b)` names the columns anew. */
  columns: string[] | null;
}

export interface CommonTable {
  name: string;
  query: Query;
  columns: string[] | null;
  /** Where it becomes visible to what follows. */
  from: number;
}

/** One SELECT of a query; UNION and its kin have several. */
export interface Branch {
  sources: Source[];
  /** What stands between the commas after SELECT; null without SELECT, which means all columns. */
  items: Token[][] | null;
  start: number;
  end: number;
}

/** A query with its subqueries. Places are offsets in the text; `end` is where the bracket closes or the text ends. */
export interface Query {
  commons: CommonTable[];
  branches: Branch[];
  inner: Query[];
  start: number;
  end: number;
}

const STARTS = new Set(
  'select from with values table pivot unpivot describe summarize show update delete insert'.split(' '),
);
const JOINS = new Set('join lateral'.split(' '));
/** Words that end a FROM clause, or the list after SELECT. */
const CLAUSES = new Set(
  'from where group having order limit window qualify select offset returning set sample using values'.split(
    ' ',
  ),
);
const SET_OPERATORS = new Set(['union', 'intersect', 'except']);
/** A relation follows. */
const LEADERS = new Set('from join into update table describe summarize pivot unpivot lateral'.split(' '));
const NO_ALIAS = new Set(
  'on using where set values select tablesample positional inner left right full cross natural asof semi anti join'.split(
    ' ',
  ),
);

/** Whether a relation is expected after this word. */
export function leadsToRelation(word: string): boolean {
  return LEADERS.has(word);
}

/** Brackets deeper than this are stepped over; nobody writes them, and reading them would fill the stack. */
const DEEPEST = 60;

/** The statements of a text, each as a query; what is no query is one without sources. */
export function shapeOf(sql: string): Query[] {
  const tokens = significantTokens(sql);
  const statements: Query[] = [];
  let first = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token && !(token.kind === 'operator' && token.text === ';')) continue;
    const start = statements.length === 0 ? 0 : (tokens[first - 1]?.end ?? 0);
    const reader = new QueryReader(tokens.slice(first, at), token?.start ?? sql.length);
    statements.push({ ...reader.read(), start, end: token?.start ?? sql.length });
    first = at + 1;
  }
  return statements;
}

class QueryReader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly textEnd: number,
  ) {}

  /** Reads up to the bracket that closes the query, or to the end. */
  read(): Query {
    const start = this.tokens[this.at]?.start ?? this.textEnd;
    const query: Query = { commons: [], branches: [], inner: [], start, end: this.textEnd };
    this.readCommons(query);
    let branch = this.newBranch(query);
    let inFrom = false;
    let inList = false;
    for (; this.at < this.tokens.length; this.at++) {
      const token = this.tokens[this.at]!;
      const word = this.word(this.at);
      if (word === ')') break;
      if (word === '(') {
        const inside = this.bracket(query);
        if (inList) branch.items?.at(-1)?.push(...inside);
        continue;
      }
      if (SET_OPERATORS.has(word) && !this.isColumn()) {
        branch.end = token.start;
        branch = this.newBranch(query);
        inFrom = inList = false;
        continue;
      }
      if (CLAUSES.has(word) && !this.isColumn()) {
        inFrom = word === 'from';
        inList = word === 'select';
        if (inList) branch.items = [[]];
      }
      if (inFrom && word === ',') this.readSource(query, branch);
      else if (LEADERS.has(word) && !this.isColumn()) {
        inFrom = true;
        this.readSource(query, branch);
      } else if (inList && word === ',') branch.items?.push([]);
      else if (inList && word !== 'select') branch.items?.at(-1)?.push(token);
    }
    branch.end = query.end = this.tokens[this.at]?.start ?? this.textEnd;
    return query;
  }

  private newBranch(query: Query): Branch {
    const start = this.tokens[this.at]?.start ?? this.textEnd;
    const branch = { sources: [], items: null, start, end: this.textEnd };
    query.branches.push(branch);
    return branch;
  }

  private word(index: number): string {
    const token = this.tokens[index];
    return token?.kind === 'word' ? token.text.toLowerCase() : (token?.text ?? '');
  }

  /** A word right after a dot names a column, unless a blank between them says that the column is still to be typed. */
  private isColumn(): boolean {
    const before = this.tokens[this.at - 1];
    return before?.text === '.' && before.end === this.tokens[this.at]?.start;
  }

  /** Steps over a bracket and reads the queries in it. @returns the tokens of the bracket */
  private bracket(query: Query): Token[] {
    const first = this.at;
    let depth = 0;
    for (; this.at < this.tokens.length; this.at++) {
      const word = this.word(this.at);
      if (word === '(') {
        if (this.startsQuery(this.at)) this.subquery(query);
        else depth++;
      } else if (word === ')') depth--;
      if (depth === 0) break;
    }
    return this.tokens.slice(first, this.at + 1);
  }

  /** Whether the bracket at an index holds a query. */
  private startsQuery(index: number): boolean {
    return this.depth < DEEPEST && STARTS.has(this.word(index + 1));
  }

  /** Reads the query in the bracket at `at`; ends at the closing one. */
  private subquery(parent: Query): Query {
    this.at++;
    this.depth++;
    const read = this.read();
    this.depth--;
    parent.inner.push(read);
    return read;
  }

  private readCommons(query: Query): void {
    if (this.word(this.at) !== 'with') return;
    this.at++;
    if (this.word(this.at) === 'recursive') this.at++;
    for (;;) {
      const name = this.name(this.at);
      if (name === null) return;
      this.at++;
      const columns = this.readNames();
      while (['as', 'not', 'materialized'].includes(this.word(this.at))) this.at++;
      if (this.word(this.at) !== '(' || this.depth >= DEEPEST) return;
      const body = this.subquery(query);
      query.commons.push({ name, query: body, columns, from: body.end });
      this.at++;
      if (this.word(this.at) !== ',') return;
      this.at++;
    }
  }

  /** The relation after the word at `at`, if one stands there; ends at its last token. */
  private readSource(query: Query, branch: Branch): void {
    let next = this.at + 1;
    while (JOINS.has(this.word(next)) || this.word(next) === 'only') next++;
    const source: Source = { alias: '', relation: null, query: null, columns: null };
    if (this.word(next) === '(') {
      this.at = next;
      if (this.startsQuery(next)) source.query = this.subquery(query);
      else this.bracket(query);
    } else {
      const name = this.name(next);
      if (name === null) return;
      this.at = next;
      source.alias = source.relation = name;
      while (this.word(this.at + 1) === '.' && this.name(this.at + 2) !== null) {
        this.at += 2;
        source.alias = source.relation = this.name(this.at) ?? '';
      }
      if (this.word(this.at + 1) === '(') {
        this.at++;
        this.bracket(query);
        source.relation = null;
      }
    }
    this.readAlias(source);
    if (source.alias !== '') branch.sources.push(source);
  }

  private readAlias(source: Source): void {
    let next = this.at + 1;
    if (this.word(next) === 'as') next++;
    const alias = NO_ALIAS.has(this.word(next)) ? null : this.name(next);
    if (alias === null) return;
    source.alias = alias;
    this.at = next;
    const before = this.at;
    this.at++;
    source.columns = this.readNames();
    this.at = source.columns ? this.at - 1 : before;
  }

  /** `(a, b)` at `at`; ends after it. Null when something else stands there. */
  private readNames(): string[] | null {
    if (this.word(this.at) !== '(') return null;
    const names: string[] = [];
    let next = this.at + 1;
    for (; ; next++) {
      const name = this.name(next);
      if (name !== null) names.push(name);
      else if (this.word(next) !== ',') break;
    }
    if (this.word(next) !== ')') return null;
    this.at = next + 1;
    return names;
  }

  /** The name that stands at a place, if it can be one without quotes or has them. */
  private name(index: number): string | null {
    const token = this.tokens[index];
    if (token?.kind === 'quoted-identifier') return nameOf(token);
    if (token?.kind !== 'word' || RESERVED_WORDS.has(foldIdentifier(token.text))) return null;
    return nameOf(token);
  }
}
