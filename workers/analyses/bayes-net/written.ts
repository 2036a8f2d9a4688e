/** A piece of text between separators, and whether it stood in quotes. */
export interface Piece {
  text: string;
  /** The separator before it; '' for the first. */
  after: string;
}

/**
 * Cuts a text at separators outside quotes. Names with a separator in them are written in double quotes, a quote in them twice.
 * @param separators longer ones before those that begin like them
 */
export function cutText(text: string, separators: readonly string[]): Piece[] {
  const pieces: Piece[] = [{ text: '', after: '' }];
  let quoted = false;
  for (let at = 0; at < text.length;) {
    const last = pieces.at(-1)!;
    const sign = text[at]!;
    if (sign === '"' && (quoted || last.text.trim() === '')) {
      if (quoted && text[at + 1] === '"') last.text += text.charAt(at++);
      else quoted = !quoted;
      at++;
      continue;
    }
    const separator = quoted ? undefined : separators.find((each) => text.startsWith(each, at));
    if (separator === undefined) last.text += text.charAt(at++);
    else {
      pieces.push({ text: '', after: separator });
      at += separator.length;
    }
  }
  return pieces.map(({ text: each, after }) => ({ text: each.trim(), after }));
}

/** A name as it can be read back between separators. */
export function written(name: string): string {
  return /[";=:,\n]|->|→|^\s|\s$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

/** A list that YAML holds comes as JSON; undefined for plain text. */
export function listIn(text: string): unknown[] | undefined {
  if (!text.trim().startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The texts of a record, in the order of its fields. */
export function fieldsOf(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return [];
  return Object.values(record)
    .filter((value) => typeof value !== 'object')
    .map((value) => String(value).trim());
}
