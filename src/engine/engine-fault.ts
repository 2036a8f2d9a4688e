import { FaultError, type Fault } from '../../workers/contract/fault';

/** How WebAssembly words its traps; time zone functions without ICU end in the first. */
const TRAP =
  /function signature mismatch|memory access out of bounds|unreachable|index (is )?out of bounds|null function/;

/** The engine died of it; only a new one helps. */
export function isTrap(message: string): boolean {
  return TRAP.test(message);
}

interface EngineErrorBody {
  exception_type?: string;
  exception_message?: string;
  position?: string;
  error_subtype?: string;
  candidates?: string;
  name?: string;
}

/**
 * Turns an error of DuckDB (it speaks JSON, see `errors_as_json` in the prelude) into a fault with the line and
 * character in the SQL that was sent.
 */
export function engineFault(error: unknown, sql: string): FaultError {
  const text = error instanceof Error ? error.message : String(error);
  const body = parseBody(text);
  const message = tidy(body.exception_message ?? text);
  const fault: Omit<Fault, 'severity'> = { code: codeOf(body, message), cause: message, values: { message } };
  const missing = body.name ?? /with name "?([^"\s]+)"? does not exist/.exec(message)?.[1];
  if (missing) fault.values = { ...fault.values, name: missing };
  if (body.candidates) fault.values = { ...fault.values, candidates: body.candidates.replace(/,\s*/g, ', ') };
  const position = Number(body.position);
  if (body.position !== undefined && Number.isFinite(position)) {
    fault.place = placeAt(sql, position);
  } else if (message.includes('at end of input')) {
    fault.place = placeAt(sql, new TextEncoder().encode(sql.trimEnd()).length);
  }
  return new FaultError(fault, error);
}

/** Errors of the parser come wrapped twice. */
function parseBody(text: string): EngineErrorBody {
  const start = text.indexOf('{"exception_type"');
  if (start < 0) return {};
  try {
    const body = JSON.parse(text.slice(start)) as EngineErrorBody;
    return { ...body, ...parseBody(body.exception_message ?? '') };
  } catch {
    return {};
  }
}

/** Position counts bytes of UTF-8; a line's characters are counted as an editor does. */
function placeAt(sql: string, bytes: number): { line: number; character: number } {
  const before = new TextDecoder().decode(new TextEncoder().encode(sql).slice(0, bytes));
  const lines = before.split('\n');
  return { line: lines.length, character: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The first paragraph says it; what follows are hints for DuckDB's command line and a copy of the SQL. */
function tidy(message: string): string {
  return message
    .split(/\n\s*\n|\nLINE \d+:|\nPossible (?:solutions|fixes):/)[0]!
    .replace(/^(Parser|Binder|Catalog|Conversion|Invalid Input) Error:\s*/, '')
    .trim();
}

function codeOf(body: EngineErrorBody, message: string): string {
  if (isTrap(message)) return 'engine-trap';
  if (/INTERRUPT|query was canceled/i.test(`${body.exception_type ?? ''} ${message}`)) return 'cancelled';
  if (/out of memory|failed to allocate|could not allocate/i.test(message)) return 'engine-memory';
  if (/quota|no space|disk full/i.test(message)) return 'storage-full';
  // The engine is sealed: nothing but what has been brought in can be read, and nothing goes out.
  if (message.includes('disabled by configuration')) return 'sql-sealed';
  switch (body.exception_type) {
    case 'Parser':
      return 'sql-syntax';
    case 'Catalog':
      return body.error_subtype === 'MISSING_ENTRY' && message.startsWith('Table')
        ? 'sql-no-table'
        : 'sql-no-entry';
    case 'Binder':
      return body.error_subtype === 'COLUMN_NOT_FOUND' ? 'sql-no-column' : 'sql-binder';
    case 'Conversion':
      return 'sql-conversion';
    default:
      return 'sql-failed';
  }
}
