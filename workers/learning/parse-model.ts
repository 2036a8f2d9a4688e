import { learners } from './learners';
import type { Fitted } from './learner';
import type { FeatureSchema } from './features';
import { MODEL_FORMAT, MODEL_VERSION, type SavedModel } from './saved-model';

/** Why a text is no model that can be used. */
export type ModelProblem =
  /** Not JSON: cut off, or changed by hand. */
  | { kind: 'json' }
  /** JSON of something else. */
  | { kind: 'foreign' }
  | { kind: 'version'; version: string }
  | { kind: 'learner'; learner: string }
  /** A model of which a part is missing or of another form; `part` is where. */
  | { kind: 'damaged'; part: string };

export type ParsedModel = { ok: true; model: SavedModel } | { ok: false; problem: ModelProblem };

type Fields = Record<string, unknown>;

/** Reads a model's text. It may come from anywhere, so all that is needed of it is looked at. */
export function parseModel(text: string): ParsedModel {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no({ kind: 'json' });
  }
  if (!isFields(value) || value.format !== MODEL_FORMAT) return no({ kind: 'foreign' });
  if (value.version !== MODEL_VERSION) return no({ kind: 'version', version: String(value.version) });
  const part = damagedPart(value);
  if (part !== undefined) return no({ kind: 'damaged', part });
  // All that the type promises and that is read without asking the learner has just been looked at.
  const model = value as unknown as SavedModel;
  if (!learners.has(model.fitted.learner)) {
    return no({ kind: 'learner', learner: model.fitted.learner });
  }
  return { ok: true, model };
}

function no(problem: ModelProblem): ParsedModel {
  return { ok: false, problem };
}

function damagedPart(model: Fields): string | undefined {
  const { target, rows, fitted, positive, threshold } = model;
  if (typeof target !== 'string') return 'target';
  if (!isNumber(rows)) return 'rows';
  if (!isFields(fitted)) return 'fitted';
  const inside = damagedFit(fitted);
  if (inside !== undefined) return `fitted.${inside}`;
  const { classes, features } = fitted as unknown as Fitted;
  if (positive !== undefined && !classes?.some((each) => each === positive)) return 'positive';
  if (threshold !== undefined && !isNumber(threshold)) return 'threshold';
  return damagedExtras(model, features);
}

function damagedExtras({ metrics, profile }: Fields, features: readonly FeatureSchema[]): string | undefined {
  if (metrics !== undefined && !(isFields(metrics) && Object.values(metrics).every(isNumber))) {
    return 'metrics';
  }
  if (profile === undefined) return undefined;
  const isWhole =
    Array.isArray(profile) &&
    profile.length === features.length &&
    profile.every((each: unknown) => isFields(each) && isNumbers(each.bounds) && isNumbers(each.shares));
  return isWhole ? undefined : 'profile';
}

function damagedFit({ learner, settings, classes, features, parameters }: Fields): string | undefined {
  if (typeof learner !== 'string') return 'learner';
  if (!isFields(settings)) return 'settings';
  if (classes !== undefined && !(isTexts(classes) && classes.length > 1)) return 'classes';
  if (!Array.isArray(features) || !features.every(isFeature)) return 'features';
  return parameters === undefined || parameters === null ? 'parameters' : undefined;
}

function isFeature(value: unknown): boolean {
  return (
    isFields(value) &&
    typeof value.name === 'string' &&
    (value.kind === 'number' || value.kind === 'category') &&
    isTexts(value.levels)
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every(isNumber);
}

/** Texts, each once. */
function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'string') &&
    new Set(value).size === value.length
  );
}
