import type { Events } from './events';

/**
 * The order of stages as cases go through them. A stage stands before another when more cases came to it first; the
 * stage that stands before most others comes first (A. H. Copeland's rule), equal ones by their mean place in the cases.
 * A stage that many skip is so put where it belongs, which mean places alone would not do.
 * @param codes the stages to order.
 */
export function foundOrder(events: Events, codes: readonly number[]): number[] {
  const size = events.names.length;
  const before = new Float64Array(size * size);
  const places = new Float64Array(size);
  const cases = new Float64Array(size);
  const isOrdered = new Uint8Array(size);
  for (const code of codes) isOrdered[code] = 1;
  const seen: number[] = [];
  const close = (): void => {
    seen.forEach((code, place) => {
      places[code]! += place;
      cases[code]!++;
      for (let later = place + 1; later < seen.length; later++) before[code * size + seen[later]!]!++;
    });
    seen.length = 0;
  };
  for (let i = 0; i < events.stage.length; i++) {
    const code = events.stage[i]!;
    if (events.place[i] === 1) close();
    if (isOrdered[code] && !seen.includes(code)) seen.push(code);
  }
  close();
  const wins = (code: number): number =>
    codes.filter((other) => before[code * size + other]! > before[other * size + code]!).length;
  const mean = (code: number): number => (cases[code] === 0 ? Infinity : places[code]! / cases[code]!);
  return codes.toSorted((a, b) => wins(b) - wins(a) || mean(a) - mean(b) || a - b);
}
