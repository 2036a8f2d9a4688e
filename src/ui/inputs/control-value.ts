import type { InputBody, InputOption, InputType } from '../../notebook/format/input-body';

/** What can be chosen, and where more of it is found. */
export interface Choices {
  options: readonly InputOption[];
  /** There are more than these. */
  isCut: boolean;
  search: ((text: string) => Promise<readonly InputOption[]>) | null;
}

/** What a control is given that offers choices, as one of several or as some of them. */
export interface ChoiceProps {
  id: string;
  label: string;
  choices: Choices;
  value: InputBody['value'];
  many: boolean;
  onset: (value: InputBody['value']) => void;
}

/** More than this is searched, not looked through. */
const LOOKED_THROUGH: Partial<Record<InputType, number>> = { select: 12, 'multi-select': 8 };

/** Whether a list of choices is so long that it gets a search. */
export function isLong(type: InputType, { options, isCut }: Choices): boolean {
  return isCut || options.length > (LOOKED_THROUGH[type] ?? Infinity);
}

/** What is chosen of several, as a list. */
export function chosenOf(value: InputBody['value']): readonly InputOption[] {
  return Array.isArray(value) ? value : value === null ? [] : [value];
}

/** The option that a text stands for; options keep their type, which SQL compares with. */
export function optionOf(text: string, ...lists: readonly (readonly InputOption[])[]): InputOption {
  return lists.flat().find((option) => String(option) === text) ?? text;
}

/** Both days of a range, or none; with one chosen, the other follows it. */
export function dayRange(from: string, until: string): [string, string] | null {
  const [first = '', last = ''] = [from || until, until || from].toSorted();
  return first === '' ? null : [first, last];
}

/** A number that a field holds; nothing while it is empty. */
export function numberOf(field: HTMLInputElement): number | null {
  return Number.isNaN(field.valueAsNumber) ? null : field.valueAsNumber;
}
