/** One way to call a function. */
export interface Signature {
  parameters: Parameter[];
  /** Type of the arguments that may follow without end. */
  more: string | null;
  returns: string | null;
}

export interface Parameter {
  name: string;
  /** Types that are taken, each once; many of them are written as what they have in common. */
  types: string[];
}

/** A function of the engine with all the ways to call it. */
export interface SqlFunction {
  name: string;
  /** `table` functions stand in FROM. */
  isTable: boolean;
  signatures: Signature[];
  description: string;
  example: string;
}

/** A row of `duckdb_functions()`. */
export interface FunctionRow {
  name: string;
  kind: string;
  parameters: string[];
  types: (string | null)[];
  varargs: string | null;
  returns: string | null;
  description: string | null;
  example: string | null;
}

/** By name in lower case. */
export type FunctionCatalog = ReadonlyMap<string, SqlFunction>;

/** What reads files or other servers: the engine of a page has neither. */
const OUT_OF_REACH = /^(read_|parquet_|sniff_|pg_|pragma_|__|glob$|seq_scan$|index_scan$|arrow_scan)/;
/** Named settings of table functions come after the arguments; the first few are enough to know what there is. */
const MOST_PARAMETERS = 8;

/** Gathers overloads: those with the same names of parameters become one, which lists the types. */
export function gatherFunctions(rows: readonly FunctionRow[]): Map<string, SqlFunction> {
  const functions = new Map<string, SqlFunction>();
  for (const row of rows) {
    if (!/^[a-z_]\w*$/.test(row.name) || row.kind === 'pragma' || OUT_OF_REACH.test(row.name)) continue;
    const known = functions.get(row.name) ?? {
      name: row.name,
      isTable: row.kind.startsWith('table'),
      signatures: [],
      description: '',
      example: '',
    };
    functions.set(row.name, known);
    // Where a name is both, such as `range`, the one for expressions is what is typed more.
    known.isTable &&= row.kind.startsWith('table');
    known.description ||= row.description ?? '';
    known.example ||= row.example ?? '';
    addSignature(known.signatures, row);
  }
  for (const { signatures } of functions.values())
    signatures.sort((a, b) => a.parameters.length - b.parameters.length);
  return functions;
}

function addSignature(signatures: Signature[], { parameters, types, varargs, returns }: FunctionRow): void {
  const named = parameters.slice(0, MOST_PARAMETERS).map((name, index) => ({
    name: plainParameter(name, index),
    type: plainType(types[index] ?? ''),
  }));
  const same = signatures.find(
    (one) =>
      one.more === varargs && sameNames(one.parameters, named) && one.parameters.length === named.length,
  );
  if (!same) {
    const written = named.map(({ name, type }) => ({ name, types: type === '' ? [] : [type] }));
    signatures.push({ parameters: written, more: varargs, returns: returns && plainType(returns) });
    return;
  }
  same.parameters.forEach((parameter, index) => {
    const type = named[index]?.type ?? '';
    if (type !== '' && !parameter.types.includes(type)) parameter.types.push(type);
  });
  if (same.returns !== (returns && plainType(returns))) same.returns = commonType(same.returns, returns);
}

function sameNames(a: readonly { name: string }[], b: readonly { name: string }[]): boolean {
  return a.every(({ name }, index) => name === b[index]?.name);
}

/** `col0` is what the engine calls a parameter that has no name. */
function plainParameter(name: string, index: number): string {
  return /^col\d+$/.test(name) ? `arg${index + 1}` : name;
}

const SHORTER: Record<string, string> = {
  'TIMESTAMP WITH TIME ZONE': 'TIMESTAMPTZ',
  'TIME WITH TIME ZONE': 'TIMETZ',
};

function plainType(type: string): string {
  return SHORTER[type] ?? type;
}

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)?INT|U?INTEGER|DECIMAL|FLOAT|DOUBLE|BIGNUM|NUMBER)/;

function commonType(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return NUMBERS.test(a) && NUMBERS.test(b) ? 'NUMBER' : 'ANY';
}

/** Types as a person reads them: all the widths of a number are one, and a long list is anything. */
function typeText(types: readonly string[]): string {
  const numbers = types.filter((type) => NUMBERS.test(type));
  const others = types.filter((type) => !NUMBERS.test(type));
  const few = numbers.length > 1 ? ['NUMBER', ...others] : [...types];
  return few.length > 3 ? 'ANY' : few.join(' | ');
}

/** The parts of a signature, so that one parameter can stand out. */
export function signatureParts(signature: Signature): string[] {
  const parts = signature.parameters.map(({ name, types }) =>
    types.length === 0 ? name : `${name} ${typeText(types)}`,
  );
  return signature.more === null ? parts : [...parts, `${signature.more} …`];
}

/** `round(x NUMBER, precision INTEGER) → NUMBER` */
export function signatureText(name: string, signature: Signature): string {
  const returns = signature.returns === null ? '' : ` → ${signature.returns}`;
  return `${name}(${signatureParts(signature).join(', ')})${returns}`;
}
