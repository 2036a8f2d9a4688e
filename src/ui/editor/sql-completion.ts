import {
  type Completion,
  type CompletionResult,
  type CompletionSource,
  insertCompletionText,
  pickedCompletion,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { Names } from '../../app/names';
import { foldIdentifier, quoteIdentifier, writeIdentifier } from '../../sql/identifier';
import type { SqlFunction } from '../../sql/functions/sql-function';
import { KEYWORDS } from '../../sql/keywords';
import type { KnownColumn } from '../../sql/shape/output-columns';
import { type SqlScope, scopeAt } from '../../sql/shape/scope-at';
import { functionInfo } from './signature-view';
import type { NameSource } from './sql-names';

/** A text longer than this is not read at each key. */
const LONGEST = 100_000;
/** What may follow while the list stays open. */
const GOES_ON = /^["\p{L}_][\p{L}\p{N}_]*$/u;

/** Tables, columns, functions, inputs and words of SQL, as fits the place. */
export function sqlCompletion(source: NameSource): CompletionSource {
  return async (context) => {
    if (context.state.doc.length > LONGEST) return null;
    const names = source.names();
    const relations = new Map(names.relations.map(({ name, columns }) => [foldIdentifier(name), columns]));
    const sql = context.state.doc.toString();
    const scope = scopeAt(sql, context.pos, (name) => relations.get(foldIdentifier(name)));
    if (scope.expects === 'nothing') return null;
    if (scope.expects === 'parameter') return inputResult(scope, names);
    const isTyping = scope.from < context.pos || scope.qualifier !== null;
    if (!isTyping && !context.explicit) return null;
    const typed = sql.slice(scope.from, context.pos);
    const options =
      scope.qualifier === null ? await open(scope, names, source, typed) : qualified(scope, names);
    return options.length === 0 ? null : { from: scope.from, options, validFor: GOES_ON };
  };
}

function inputResult(scope: SqlScope, { inputs }: Names): CompletionResult | null {
  const options = inputs.map(({ name, value }) => ({ label: `$${name}`, detail: value, type: 'variable' }));
  return options.length === 0 ? null : { from: scope.from, options, validFor: /^\$[\p{L}\p{N}_]*$/u };
}

/** After `name.`: the columns of that alias, or of the relation of that name while FROM is still to be written. */
function qualified(scope: SqlScope, { relations }: Names): Completion[] {
  const key = foldIdentifier(scope.qualifier ?? '');
  const source = scope.sources.find(({ alias }) => foldIdentifier(alias) === key);
  const columns =
    source?.columns ?? relations.find(({ name }) => foldIdentifier(name) === key)?.columns ?? [];
  return columns.map((column, index) => ({
    ...columnOption(column, null, scope.isQuoted, 1),
    sortText: inOrder(index),
  }));
}

async function open(scope: SqlScope, names: Names, source: NameSource, typed: string): Promise<Completion[]> {
  const keywords = scope.isQuoted ? [] : KEYWORDS.map((word) => keywordOption(word, typed));
  if (scope.expects === 'keyword') return keywords;
  const relations = [
    ...scope.commons.map((name) => nameOption(name, 'with', 'type', scope.isQuoted, 3)),
    ...names.relations.map(({ name, columns }) =>
      nameOption(name, String(columns.length || ''), 'type', scope.isQuoted, 2),
    ),
  ];
  const functions = scope.isQuoted ? [] : [...(await source.functions()).values()];
  if (scope.expects === 'relation') {
    return withoutDoubles([
      ...relations,
      ...functions.filter(({ isTable }) => isTable).map((one) => functionOption(one, -1)),
      ...keywords,
    ]);
  }
  const inScope = scope.sources.flatMap(({ alias, columns }) =>
    columns.map((column) => columnOption(column, scope.sources.length > 1 ? alias : null, scope.isQuoted, 4)),
  );
  // Before FROM is written any column may be meant.
  const anywhere = scope.sources.length > 0 ? [] : names.relations;
  return withoutDoubles([
    ...inScope,
    ...scope.sources.map(({ alias }) => nameOption(alias, '', 'type', scope.isQuoted, 2)),
    ...anywhere.flatMap(({ name, columns }) =>
      columns.map((column) => columnOption(column, name, scope.isQuoted, 0)),
    ),
    ...(scope.sources.length > 0 ? [] : relations),
    ...functions.map((one) => functionOption(one, 0)),
    ...keywords,
    ...names.inputs.map(({ name, value }) => ({
      label: `$${name}`,
      detail: value,
      type: 'variable',
      boost: -1,
    })),
  ]);
}

/** Columns stand as in their table until something is typed. */
function inOrder(index: number): string {
  return String(index).padStart(4, '0');
}

function columnOption(
  { name, type }: KnownColumn,
  of: string | null,
  isQuoted: boolean,
  boost: number,
): Completion {
  const detail = [type, of].filter(Boolean).join(' · ');
  return nameOption(name, detail, 'property', isQuoted, boost);
}

function nameOption(
  name: string,
  detail: string,
  type: string,
  isQuoted: boolean,
  boost: number,
): Completion {
  const written = isQuoted ? quoteIdentifier(name) : writeIdentifier(name);
  return {
    label: isQuoted ? written : name,
    displayLabel: name,
    detail,
    type,
    boost,
    apply: (view, completion, from, to) => {
      // The closing quote came with the opening one.
      const isClosed = isQuoted && view.state.sliceDoc(to, to + 1) === '"';
      put(view, completion, written, from, isClosed ? to + 1 : to);
    },
  };
}

function keywordOption(word: string, typed: string): Completion {
  const isUpper = /^[A-Z]/.test(typed) && typed === typed.toUpperCase();
  return { label: isUpper ? word.toUpperCase() : word, type: 'keyword', boost: -2 };
}

function functionOption(one: SqlFunction, boost: number): Completion {
  const [first] = one.signatures;
  const takes = one.signatures.some(({ parameters, more }) => parameters.length > 0 || more !== null);
  const shown = [...(first?.parameters ?? []).map(({ name }) => name), ...(first?.more ? ['…'] : [])];
  return {
    label: one.name,
    detail: `(${shown.join(', ')})`,
    type: 'function',
    boost,
    info: () => functionInfo(one),
    apply: (view, completion, from, to) => {
      const isCalled = view.state.sliceDoc(to, to + 1) === '(';
      // Into the brackets, where the arguments go.
      const inside = takes || isCalled ? from + one.name.length + 1 : undefined;
      put(view, completion, isCalled ? one.name : `${one.name}()`, from, to, inside);
    },
  };
}

/** @param cursor where the cursor goes; after the text without it, and at each of several cursors */
function put(
  view: EditorView,
  completion: Completion,
  text: string,
  from: number,
  to: number,
  cursor?: number,
): void {
  const isOnly = view.state.selection.ranges.length === 1;
  view.dispatch({
    ...insertCompletionText(view.state, text, from, to),
    ...(cursor !== undefined && isOnly ? { selection: { anchor: cursor } } : {}),
    annotations: pickedCompletion.of(completion),
  });
}

/** Of equal names the first stays; a column of two tables is offered once for each. */
function withoutDoubles(options: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return options.filter(({ label, type = '', detail = '' }) => {
    const key = type === 'property' ? `${label}\0${detail}` : `${type}\0${label}`;
    return !seen.has(key) && seen.add(key);
  });
}
