import { FaultError } from '../../contract/fault';
import type { Candidate } from '../cross-validate';
import type { Setting, Settings, Shape } from '../learner';
import { learnerOf } from '../learners';

/** Combinations beyond this take longer than anybody waits. */
const MOST_CANDIDATES = 200;

/** Learners that take most of the time: where several are compared they get a few settings only. */
const SLOW = new Set(['forest', 'boosting', 'svm']);
const FEW = 2;

/** Values to try for a setting. */
type GivenGrid = Map<string, string[]>;

/**
 * The candidates of some learners.
 * @param grid `auto` (each learner's own), `none` (its defaults), or values by setting: `C = 0.1, 1; max_depth = 3, 5`, applied to every learner that has the setting
 * @throws FaultError for a text that cannot be read, a setting that no learner has, a value that does not fit it, or too many combinations
 */
export function candidatesOf(ids: readonly string[], grid: string, shape: Shape): Candidate[] {
  const wish = grid.trim();
  if (wish === '' || wish === 'auto') return ids.flatMap((id) => ownGrid(id, shape, ids.length > 1));
  if (wish === 'none') return ids.map((id) => ({ learner: id, settings: learnerOf(id).defaults }));
  const given = readGrid(wish);
  refuseUnknown(given, ids);
  const candidates = ids.flatMap((id) => {
    const { defaults } = learnerOf(id);
    const wanted = [...given].filter(([name]) => Object.hasOwn(defaults, name));
    const count = wanted.reduce((product, [, texts]) => product * texts.length, 1);
    if (count > MOST_CANDIDATES) refuseTooMany(count);
    return combinations(
      defaults,
      wanted.map(([name, texts]) => [name, texts.map((text) => settingOf(id, name, text))]),
    ).map((settings): Candidate => ({ learner: id, settings }));
  });
  if (candidates.length > MOST_CANDIDATES) refuseTooMany(candidates.length);
  return candidates;
}

function ownGrid(id: string, shape: Shape, isCompared: boolean): Candidate[] {
  const settings = learnerOf(id).grid(shape);
  const few = isCompared && SLOW.has(id) ? settings.slice(0, FEW) : settings;
  return few.map((each) => ({ learner: id, settings: each }));
}

/** @throws FaultError for a part that is no `name = values` */
function readGrid(text: string): GivenGrid {
  const parts = text.split(/[;；\n]/).filter((part) => part.trim() !== '');
  return new Map(
    parts.map((part) => {
      const [name = '', values, ...rest] = part.split('=').map((side) => side.trim());
      const texts = (values ?? '')
        .split(/[,，]/)
        .map((value) => value.trim())
        .filter((value) => value !== '');
      if (name === '' || texts.length === 0 || rest.length > 0) {
        throw new FaultError({
          code: 'grid-unread',
          values: { part: part.trim() },
          place: { param: 'grid' },
        });
      }
      return [name, [...new Set(texts)]] as const;
    }),
  );
}

function refuseUnknown(given: GivenGrid, ids: readonly string[]): void {
  const known = new Set(ids.flatMap((id) => Object.keys(learnerOf(id).defaults)));
  const unknown = [...given.keys()].find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new FaultError({
    code: 'grid-setting-unknown',
    values: { setting: unknown, models: ids, known: [...known].sort() },
    place: { param: 'grid' },
  });
}

function refuseTooMany(count: number): never {
  throw new FaultError({
    code: 'grid-too-many',
    values: { count, most: MOST_CANDIDATES },
    place: { param: 'grid' },
  });
}

/** @throws FaultError for a value that the setting of the learner cannot be */
function settingOf(id: string, name: string, text: string): Setting {
  const { defaults, choices } = learnerOf(id);
  const usual = defaults[name]!;
  const { texts = [], numbers = typeof usual === 'number' } = choices?.[name] ?? {};
  const number = Number(text);
  if (texts.includes(text)) return text;
  if (numbers && Number.isFinite(number) && number >= 0) return number;
  if (typeof usual === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const kind = texts.length > 0 ? 'unknown' : typeof usual === 'boolean' ? 'boolean' : 'number';
  throw new FaultError({
    code: `grid-value-${kind}`,
    values: { setting: name, model: id, value: text, usual: String(usual), known: texts },
    place: { param: 'grid' },
  });
}

function combinations(defaults: Settings, wanted: readonly (readonly [string, Setting[]])[]): Settings[] {
  return wanted.reduce<Settings[]>(
    (all, [name, values]) =>
      all.flatMap((settings) => values.map((value) => ({ ...settings, [name]: value }))),
    [defaults],
  );
}
