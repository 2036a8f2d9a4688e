import { beforeAll, describe, expect, it } from 'vitest';
import { ordersSql, sampleOrders } from '../../tests/harness/sample-orders';
import { type Outcome, runAnalysis } from '../../tests/harness/run-analysis';
import type { Channel, ChartSpec, Picked } from '../contract/chart';
import { FaultError } from '../contract/fault';
import { prior } from '../learning/prior';
import type { SavedModel } from '../learning/saved-model';
import type { Manifest, Role } from '../contract/manifest';
import type { Language, Message } from '../contract/message';
import { manifests } from './manifests';
import { loadAnalysis } from './modules';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const MOST_CHART_ROWS = 5000;
/** Longer help is for the method's page. */
const LONGEST_HELP = 160;
/** A fit with intervals on a busy machine takes its time. */
const PATIENCE_MS = 60_000;
const FORMATS = new Set(
  'text label integer number decimal measure currency percent days duration date period plural'.split(' '),
);

const sources = import.meta.glob<string>(['./*/*.ts', '!./*/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const folders = [...new Set(Object.keys(sources).map((path) => path.split('/')[1] ?? ''))].toSorted();

/** A column of the built-in data for each kind of role. */
const columnFor: Record<Role['kind'], string> = {
  identifier: 'customer',
  time: 'ordered_at',
  number: 'amount',
  category: 'channel',
  any: 'customer',
};

/** A role that takes any column gets one with a meaning it looks for. */
function columnOf(role: Role): string {
  if (role.kind === 'any' && role.suggest.includes('amount')) return 'amount';
  return role.kind === 'any' && role.suggest.includes('time') ? 'ordered_at' : columnFor[role.kind];
}

/** A model of the built-in data, for parameters that name one. */
const model: SavedModel = {
  format: 'daybook-model',
  version: 1,
  target: 'channel',
  rows: 2,
  fitted: prior.fit(
    {
      rows: 2,
      features: [{ name: 'amount', kind: 'number', levels: [], values: Float64Array.of(1, 2) }],
      target: { kind: 'classes', classes: ['shop', 'web'], codes: Int32Array.of(0, 1) },
    },
    {},
    { seed: 1 },
  ),
};
const sql = `${ordersSql(sampleOrders())}
CREATE TABLE fitted AS SELECT 1 AS piece, '${JSON.stringify(model)}' AS text;`;

function run(manifest: Manifest, roles: Role[]): Promise<Outcome> {
  const bound = roles.map((role) => [role.name, columnOf(role)] as const);
  const others = manifest.params.filter((param) => param.type === 'relation').map(({ name }) => name);
  return runAnalysis({
    analysis: manifest.id,
    sql: others.length > 0 ? `${sql} CREATE TABLE other AS FROM source;` : sql,
    roles: Object.fromEntries(bound),
    params: Object.fromEntries(others.map((name) => [name, name === 'model' ? 'fitted' : 'other'])),
  });
}

/** Placeholders of a template as `name:format`, plural forms left out. */
function placeholders(template: string): string[] {
  const found = Array.from(
    template.matchAll(/\{([\w.]+)(?::(\w+))?/g),
    ([, name, format]) => `${name}:${format}`,
  );
  return [...new Set(found.filter((each) => !each.endsWith(':plural')))].toSorted();
}

function expectWords(manifest: Manifest, key: string): void {
  for (const language of LANGUAGES) {
    expect(manifest.words[language][key]?.trim(), `${manifest.id}: ${key} in ${language}`).toBeTruthy();
  }
}

/** The words of a message exist, and all that they mention is given. */
function expectMessage(manifest: Manifest, message: Message): void {
  expectWords(manifest, message.key);
  for (const language of LANGUAGES) {
    const template = manifest.words[language][message.key] ?? '';
    const names = placeholders(template).map((each) => each.split(':')[0]);
    expect(Object.keys(message.values ?? {}), message.key).toEqual(expect.arrayContaining(names));
  }
}

function channelColumns(spec: ChartSpec): string[] {
  const channels: (Channel | undefined)[] = spec.marks.flatMap((mark) => [
    mark.x,
    mark.x1,
    mark.x2,
    mark.y,
    mark.y1,
    mark.y2,
    mark.size,
    mark.text,
    mark.color && 'column' in mark.color ? mark.color : undefined,
  ]);
  const named = channels.flatMap((channel) => (channel && 'column' in channel ? [channel.column] : []));
  const tips = (spec.tip ?? []).map(({ column }) => column);
  const { nodes, edges, bars } = spec.network ?? {};
  const network = [nodes, edges, bars]
    .flatMap((part) => Object.values<string | boolean>(part ?? {}))
    .filter((name) => typeof name === 'string');
  const sets = spec.sets ? [spec.sets.column] : [];
  return [...network, ...sets, ...named, ...tips, ...(spec.facet === undefined ? [] : [spec.facet])];
}

describe('the folders of analyses', () => {
  it('each have a manifest with their own name', () => {
    expect([...manifests.keys()].toSorted()).toEqual(folders);
  });

  it('are listed by order', () => {
    const orders = Array.from(manifests.values(), ({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('are all that can be loaded', async () => {
    for (const id of ['nothing', '', '../table', 'toString']) {
      const error: unknown = await loadAnalysis(id).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(FaultError);
      expect((error as FaultError).fault).toMatchObject({
        code: 'unknown-analysis',
        values: { type: id, known: folders },
      });
    }
  });
});

describe.each([...manifests])('%s', (id, manifest) => {
  describe('its words', () => {
    it('cover all that the manifest names', () => {
      const { roles, params, tables } = manifest;
      const keys = [
        'title',
        'summary',
        'method',
        ...roles.flatMap(({ name }) => [`role.${name}`, `role.${name}.help`]),
        ...params.flatMap(({ name }) => [`param.${name}`, `param.${name}.help`]),
        ...params.flatMap((param) =>
          param.type === 'choice' ? param.choices.map((choice) => `choice.${param.name}.${choice}`) : [],
        ),
        ...params.flatMap((param) =>
          param.type === 'rows'
            ? param.fields.flatMap((field) => [
                `column.${field.name}`,
                ...(field.type === 'choice' ? field.choices.map((choice) => `value.${choice}`) : []),
              ])
            : [],
        ),
        ...tables.flatMap(({ suffix, columns }) => [
          `table.${suffix}`,
          ...columns.map(({ name }) => `column.${name}`),
        ]),
      ];
      for (const key of keys) expectWords(manifest, key);
    });

    it('explain the method: where it comes from and when not to use it', () => {
      const { en, zh } = manifest.words;
      expect(en.method).toMatch(/\bSources?: /);
      expect(en.method).toMatch(/\*\*(Do not use it|When not to use it|Limits)\b/);
      expect(zh.method).toMatch(/来源：/);
      expect(zh.method).toMatch(/\*\*(何时)?(不宜使用|不适用于|局限。)\*\*/);
    });

    it('help with each role and parameter in one line', () => {
      const names = [
        ...manifest.roles.map(({ name }) => `role.${name}.help`),
        ...manifest.params.map(({ name }) => `param.${name}.help`),
      ];
      for (const language of LANGUAGES) {
        for (const name of names) {
          const help = manifest.words[language][name] ?? '';
          expect(help, name).not.toContain('\n');
          expect(help.length, `${name} in ${language}`).toBeLessThanOrEqual(LONGEST_HELP);
        }
      }
    });

    it('let no number be typed without a bound', () => {
      for (const param of manifest.params) {
        if (param.type !== 'integer' && param.type !== 'number') continue;
        const { name, min, max, default: usual } = param;
        expect(min, name).toBeDefined();
        expect(Number(usual), name).toBeGreaterThanOrEqual(min ?? -Infinity);
        expect(Number(usual), name).toBeLessThanOrEqual(max ?? Infinity);
      }
    });

    it('say the same in both languages', () => {
      const { en, zh } = manifest.words;
      expect(Object.keys(zh)).toEqual(Object.keys(en));
      for (const [key, template] of Object.entries(en)) {
        expect(placeholders(zh[key] ?? ''), key).toEqual(placeholders(template));
        for (const text of [template, zh[key] ?? '']) {
          expect(text.split('**').length % 2, `${key}: ** comes in pairs`).toBe(1);
          for (const place of placeholders(text)) expect(FORMATS).toContain(place.split(':')[1]);
        }
      }
    });

    it('cover every fault that its code names', () => {
      const code = Object.entries(sources)
        .filter(([path]) => path.startsWith(`./${id}/`) && !path.endsWith('/words.ts'))
        .map(([, text]) => text)
        .join('\n');
      const codes = code.matchAll(new RegExp(`code: '([\\w-]+)'|'(${id}-[\\w-]+)'`, 'g'));
      for (const [, named, prefixed] of codes) {
        expectWords(manifest, `fault.${named ?? prefixed}`);
        expectWords(manifest, `fault.${named ?? prefixed}.fix`);
      }
    });
  });

  it('takes roles from tables that a parameter names', () => {
    const named = manifest.params.filter((param) => param.type === 'relation').map(({ name }) => name);
    for (const { of } of manifest.roles) if (of !== undefined) expect(named).toContain(of);
  });

  describe('its defaults', () => {
    it('are among what it allows', () => {
      for (const param of manifest.params) {
        if (param.type === 'choice') expect(param.choices).toContain(param.default);
        // Without a default it is left to the analysis.
        if ((param.type === 'integer' || param.type === 'number') && param.default !== null) {
          expect(param.default).toBeGreaterThanOrEqual(param.min ?? -Infinity);
          expect(param.default).toBeLessThanOrEqual(param.max ?? Infinity);
        }
      }
    });
  });

  describe.each([
    ['the roles of a new cell', manifest.roles.filter(({ required, prefill }) => required || prefill)],
    ['all roles', manifest.roles],
  ])('with its defaults and %s', (_, roles) => {
    let outcome: Outcome;
    beforeAll(async () => {
      outcome = await run(manifest, roles);
    }, PATIENCE_MS);

    it('leaves exactly the tables and columns of the manifest', () => {
      expect(Object.keys(outcome.tables).toSorted()).toEqual(
        manifest.tables.map(({ suffix }) => suffix).toSorted(),
      );
      for (const { suffix, columns, mayBeEmpty, more } of manifest.tables) {
        const names = outcome.columns[suffix] ?? [];
        expect(names.slice(0, columns.length)).toEqual(columns.map(({ name }) => name));
        const further = new RegExp(`^(${[more?.prefix].flat().join('|')}).`);
        for (const name of names.slice(columns.length)) expect(name).toMatch(further);
        if (!mayBeEmpty) expect(outcome.tables[suffix]?.length, suffix).toBeGreaterThan(0);
      }
    });

    it('has words for every label', () => {
      for (const { suffix, columns } of manifest.tables) {
        for (const { name } of columns.filter(({ format }) => format === 'label')) {
          const labels = new Set(outcome.tables[suffix]?.map((row) => row[name]));
          for (const label of labels) if (label !== null) expectWords(manifest, `value.${String(label)}`);
        }
      }
    });

    it('tells findings that have words and rows behind them', () => {
      expect(outcome.findings.length).toBeGreaterThan(0);
      for (const finding of outcome.findings) {
        expectMessage(manifest, finding);
        if (!finding.rows) continue;
        const { table, column, value } = finding.rows;
        const rows = outcome.tables[table];
        expect(rows, finding.key).toBeDefined();
        if (column === undefined) continue;
        const found = rows?.some(
          (row) => column in row && (value === undefined || String(row[column]) === value),
        );
        expect(found, `${finding.key}: ${column} = ${value ?? ''}`).toBe(true);
      }
    });

    it('draws charts of tables and columns that exist', () => {
      expect(outcome.charts.length).toBeGreaterThan(0);
      expect(new Set(outcome.charts.map((chart) => chart.id)).size).toBe(outcome.charts.length);
      for (const chart of outcome.charts) {
        const rows = outcome.frames[chart.table] ?? outcome.tables[chart.table];
        expect(rows?.length, chart.id).toBeLessThanOrEqual(MOST_CHART_ROWS);
        const columns = outcome.columns[chart.table] ?? [];
        for (const column of channelColumns(chart)) expect(columns, chart.id).toContain(column);
      }
    });

    it('sets parameters that there are, by text', () => {
      const names = manifest.params.map(({ name }) => name);
      for (const { table, sets } of outcome.charts) {
        if (!sets) continue;
        expect(names).toContain(sets.param);
        const rows = outcome.frames[table] ?? outcome.tables[table] ?? [];
        for (const row of rows) expect(typeof (row[sets.column] ?? '')).toBe('string');
      }
    });

    it('picks rows of a result table by columns that both have', () => {
      for (const { id: chart, table, select = [], figures = [] } of outcome.charts) {
        const picked = typeof select === 'string' ? [{ column: select }] : select;
        const own = picked.flatMap(({ column, value, from, to }: Picked) =>
          from === undefined ? [value ?? column] : [from, to],
        );
        expect(outcome.columns[table], chart).toEqual(
          expect.arrayContaining([...own, ...figures.map(({ column }) => column)]),
        );
        const wanted = [
          ...picked.map(({ column }) => column),
          ...figures.flatMap((figure) => ('measure' in figure ? [figure.measure] : [])),
        ];
        const holds = manifest.tables.some(({ suffix }) =>
          wanted.every((column) => outcome.columns[suffix]?.includes(column)),
        );
        expect(holds, `${chart}: a table with ${wanted.join(', ')}`).toBe(true);
      }
    });

    it('says which column names a customer, and the ends of which interval', () => {
      for (const { suffix, columns, customer } of manifest.tables) {
        const names = columns.map(({ name }) => name);
        if (customer) {
          expect(names, suffix).toContain(customer.column);
          expect(manifest.roles.map(({ name }) => name)).toContain(customer.role);
        }
        for (const { low, high } of columns.flatMap(({ intervals }) => intervals ?? [])) {
          expect(names, suffix).toEqual(expect.arrayContaining([low, high]));
        }
      }
    });

    it('has words for every title, caption, axis, legend and tip', () => {
      for (const chart of outcome.charts) {
        const labels = [chart.x, chart.y, chart.color, ...(chart.tip ?? [])].map((scale) => scale?.label);
        const names = chart.marks.map(({ name }) => name);
        for (const message of [chart.title, chart.caption, ...labels, ...names]) {
          if (message) expectMessage(manifest, message);
        }
        const shown = chart.tip ?? channelColumns(chart).map((column) => ({ column, label: undefined }));
        for (const { column, label } of shown) if (!label) expectWords(manifest, `column.${column}`);
      }
    });

    it('words its suggestions, each with a name of its own that needs no quotes', () => {
      const suggestions = outcome.suggestions ?? [];
      for (const { title, name, sql } of suggestions) {
        expectMessage(manifest, title);
        expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
        expect(sql).toMatch(/^SELECT /);
      }
      expect(new Set(suggestions.map(({ name }) => name)).size).toBe(suggestions.length);
    });

    it('lets only rows be edited that a parameter declares', () => {
      const { param: name, rows } = outcome.editable ?? { param: undefined, rows: [] };
      const param = manifest.params.find((one) => one.name === name);
      const fields = param?.type === 'rows' ? param.fields.map((field) => field.name) : [];
      for (const { values } of rows) expect(Object.keys(values)).toEqual(fields);
    });

    it('words its offers, which change parameters and keep tables that there are', () => {
      const names = manifest.params.map(({ name }) => name);
      for (const { title, help, params, today, keep } of outcome.offers ?? []) {
        expectMessage(manifest, title);
        expectMessage(manifest, help);
        const changed = [...Object.keys(params), today, keep?.param].filter((name) => name !== undefined);
        expect(names).toEqual(expect.arrayContaining(changed));
        if (!keep) continue;
        const roles = manifest.roles.filter(({ of }) => of === keep.param).map(({ name }) => name);
        expect(Object.keys(keep.roles)).toEqual(roles);
        expect(outcome.columns[keep.suffix]).toEqual(expect.arrayContaining(Object.values(keep.roles)));
      }
    });

    it('words its notices', () => {
      for (const { code, values } of outcome.notices) {
        expectMessage(manifest, { key: `fault.${code}`, ...(values ? { values } : {}) });
        expectWords(manifest, `fault.${code}.fix`);
      }
    });

    it(
      'gives the same answer again',
      async () => {
        expect(await run(manifest, roles)).toEqual(outcome);
      },
      PATIENCE_MS,
    );
  });
});
