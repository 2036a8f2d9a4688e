import type { ColumnInfo } from '../engine/exact-query';
import { i18n } from '../i18n/i18n.svelte';
import { freeName } from '../sql/free-name';
import { quoteIdentifier } from '../sql/identifier';
import { firstAnalyses, type FirstRole } from './first-analyses';

/** Asked when a table lacks a sure column for one of the roles. */
export interface RoleQuestion {
  table: string;
  columns: ColumnInfo[];
  roles: Partial<Record<FirstRole, string>>;
  /** A column to break the trend down by, if one was found. */
  group?: string | undefined;
}

export interface FirstAnswer {
  table: string;
  /** All that the table has. */
  columns: readonly ColumnInfo[];
  customer: string;
  time: string;
  /** null: the table has no amounts, each row counts as one. */
  amount: string | null;
  group?: string | undefined;
}

/**
 * The notebook that answers the first three questions of any list of purchases: who the customers are, what each is
 * worth, and where the market goes. Written in the language of the page.
 */
export function firstAnswerText(answer: FirstAnswer): string {
  const t = (key: string) => i18n.t(key, { table: answer.table });
  const counted = answer.amount === null;
  const table = counted ? `${answer.table}_counted` : answer.table;
  const names = answer.columns.map(({ name }) => name);
  const amount = answer.amount ?? freeName('amount', names);
  const cells = [
    `# ${t('first.heading')}`,
    t(counted ? 'first.introCounted' : 'first.intro'),
    ...(counted ? [countedCell(answer.table, table, amount)] : []),
    ...firstAnalyses({ ...answer, amount }).flatMap(({ name, type, roles }) => [
      `## ${t(`first.${name}`)}`,
      analysisCell(name, type, table, roles),
    ]),
  ];
  return `---\ndaybook: 1\ntitle: ${quoteYaml(t('first.title'))}\ndata:\n  - table: ${quoteYaml(answer.table)}\n---\n\n${cells.join('\n\n')}\n`;
}

function countedCell(source: string, name: string, amount: string): string {
  return `\`\`\`sql name=${name}\nselect *, 1 as ${amount} from ${quoteIdentifier(source)}\n\`\`\``;
}

function analysisCell(name: string, type: string, table: string, roles: Record<string, string>): string {
  const pairs = Object.entries(roles).map(([role, column]) => `${role}: ${quoteYaml(column)}`);
  return [
    `\`\`\`analysis name=${name} type=${type}`,
    `table: ${quoteYaml(table)}`,
    `roles: { ${pairs.join(', ')} }`,
    '```',
  ].join('\n');
}

/** JSON's double quotes are YAML's too; plain words stay plain. */
function quoteYaml(text: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
