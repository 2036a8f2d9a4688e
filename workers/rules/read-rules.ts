import { FaultError } from '../contract/fault';
import type { ParamValue, Rule } from '../contract/manifest';
import { type Condition, ConditionError, parseCondition } from './condition';

/** A rule that was read. */
export interface NamedCondition {
  name: string;
  condition: Condition;
}

/**
 * The rules of a parameter, in their order.
 * @param columns those that conditions may name
 * @throws FaultError `rule-no-name`, `rule-twice`, `rule-empty`, `rule-syntax` or `rule-no-column`, with rule and parameter
 */
export function readRules(
  param: string,
  value: ParamValue | undefined,
  columns: readonly string[],
): NamedCondition[] {
  const refuse = (code: string, values: Record<string, string | number>): FaultError =>
    new FaultError({ code, values, place: { param } });
  const seen = new Set<string>();
  return rulesOf(value).map(({ name, where }, at) => {
    const rule = name.trim();
    if (rule === '') throw refuse('rule-no-name', { number: at + 1, where });
    if (seen.has(rule)) throw refuse('rule-twice', { rule });
    seen.add(rule);
    if (where.trim() === '') throw refuse('rule-empty', { rule });
    try {
      return { name: rule, condition: parseCondition(where, columns) };
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      throw refuse(error.code, { rule, where, character: error.character, ...error.values });
    }
  });
}

/** A parameter's rules; none where it holds something else. */
export function rulesOf(value: ParamValue | undefined): Rule[] {
  return Array.isArray(value) ? value.filter((item): item is Rule => typeof item === 'object') : [];
}
