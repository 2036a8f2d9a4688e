import { type Signature, type SqlFunction, signatureParts } from '../../sql/functions/sql-function';

/** Further ways to call a function are counted, not shown: the list would hide the text. */
const MOST_SHOWN = 4;

/** What a function takes, gives and does, for the list of completions. */
export function functionInfo(one: SqlFunction): HTMLElement {
  const info = document.createElement('div');
  info.append(...shown(one.signatures).map((signature) => signatureLine(one.name, signature, null)));
  if (one.description !== '') info.append(note(one.description));
  if (one.example !== '') info.append(line(one.example));
  return info;
}

/** The ways to call a function with the argument that is being written in bold; the one that fits comes first. */
export function signatureHelp(one: SqlFunction, argument: number): HTMLElement {
  const help = document.createElement('div');
  help.className = 'cm-signatures';
  const fits = ({ parameters, more }: Signature) => more !== null || parameters.length > argument;
  const ordered = [...one.signatures.filter(fits), ...one.signatures.filter((signature) => !fits(signature))];
  help.append(...shown(ordered).map((signature) => signatureLine(one.name, signature, argument)));
  const rest = ordered.length - MOST_SHOWN;
  if (rest > 0) help.append(note(`+ ${rest}`));
  else if (one.description !== '' && ordered.length < 3) help.append(note(one.description));
  return help;
}

function shown(signatures: readonly Signature[]): Signature[] {
  return signatures.slice(0, MOST_SHOWN);
}

function signatureLine(name: string, signature: Signature, argument: number | null): HTMLElement {
  const parts = signatureParts(signature);
  const current =
    argument === null ? -1 : Math.min(argument, signature.more === null ? argument : parts.length - 1);
  const written = line(`${name}(`);
  parts.forEach((part, index) => {
    const shownPart = document.createElement(index === current ? 'strong' : 'span');
    shownPart.textContent = part;
    written.append(index === 0 ? '' : ', ', shownPart);
  });
  written.append(`)${signature.returns === null ? '' : ` → ${signature.returns}`}`);
  return written;
}

function line(text: string): HTMLElement {
  const made = document.createElement('div');
  made.className = 'cm-signature';
  made.textContent = text;
  return made;
}

function note(text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'cm-signature-note';
  made.textContent = text;
  return made;
}
