import { questions } from '../../workers/analyses/questions';
import { readings } from '../../workers/analyses/readings';
import type { Manifest, Param, ParamValue } from '../../workers/contract/manifest';
import type { Language } from '../../workers/contract/message';
import { marked } from '../i18n/marked-words';

/** A column that an analysis reads. */
export interface GuideRole {
  name: string;
  label: string;
  help: string;
  isRequired: boolean;
  isMany: boolean;
  /** The label of the parameter that names its table; null for the table of the cell. */
  of: string | null;
}

/** A setting, with what it may be. */
export interface GuideParam {
  name: string;
  label: string;
  help: string;
  /** As it stands in a notebook; null where there is none. */
  byDefault: string | null;
  choices: { value: string; label: string }[];
  min: number | undefined;
  max: number | undefined;
}

/** A chart, what its marks mean and what to look for. */
export interface GuideChart {
  id: string;
  text: string;
}

/** A table that an analysis leaves. */
export interface GuideTable {
  suffix: string;
  label: string;
  columns: { name: string; label: string }[];
}

/** All that the guide tells of an analysis, from its manifest and its words, so that it cannot say anything else than the program does. */
export interface GuidePage {
  id: string;
  title: string;
  summary: string;
  questions: readonly string[];
  roles: GuideRole[];
  params: GuideParam[];
  /** How its main charts are read, in the order of the page. */
  charts: GuideChart[];
  tables: GuideTable[];
  /** Formula, limits and source, in Markdown. */
  method: string;
}

/** The page of an analysis in one language. */
export function guidePage(manifest: Manifest, language: Language): GuidePage {
  const words = manifest.words[language];
  const word = (key: string, otherwise = ''): string => marked(words[key] ?? otherwise);
  return {
    id: manifest.id,
    title: word('title', manifest.id),
    summary: word('summary'),
    questions: (questions.get(manifest.id)?.[language] ?? []).map(marked),
    roles: manifest.roles.map(({ name, required, many = false, of }) => ({
      name,
      label: word(`role.${name}`, name),
      help: word(`role.${name}.help`),
      isRequired: required,
      isMany: many,
      of: of === undefined ? null : word(`param.${of}`, of),
    })),
    params: manifest.params.map((param) => guideParam(param, word)),
    charts: Object.entries(readings.get(manifest.id)?.[language] ?? {}).map(([id, text]) => ({
      id,
      text: marked(text),
    })),
    tables: manifest.tables.map(({ suffix, columns }) => ({
      suffix,
      label: word(`table.${suffix}`, suffix),
      columns: columns.map(({ name }) => ({ name, label: word(`column.${name}`, name) })),
    })),
    method: words.method ?? '',
  };
}

function guideParam(param: Param, word: (key: string, otherwise?: string) => string): GuideParam {
  const bounded = param.type === 'integer' || param.type === 'number' ? param : undefined;
  const choices = param.type === 'choice' ? param.choices : [];
  return {
    name: param.name,
    label: word(`param.${param.name}`, param.name),
    help: word(`param.${param.name}.help`),
    byDefault: plainDefault(param.default),
    choices: choices.map((value) => ({ value, label: word(`choice.${param.name}.${value}`, value) })),
    min: bounded?.min,
    max: bounded?.max,
  };
}

/** Lists and tables are not a value that one could type here. */
function plainDefault(value: ParamValue): string | null {
  return value === null || value === '' || typeof value === 'object' ? null : String(value);
}
