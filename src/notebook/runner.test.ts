import { flushSync } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TableInfo } from '../ingest/catalog';
import type { TableList } from '../app/table-list.svelte';
import type { SqlCall } from './run/run-sql';
import { NotebookDocument } from './document.svelte';
import type { CellResult } from './run/result';
import { Selections } from '../selection/selections.svelte';
import { Runner } from './runner.svelte';

/** Cells run by the test: each call waits until `end` is called with its name. */
const engine = vi.hoisted(() => {
  interface Call {
    name: string;
    sql: string;
    signal: AbortSignal;
    finish: (outcome: unknown) => void;
  }
  const open: Call[] = [];
  const started: string[] = [];
  return { open, started, dropped: [] as string[] };
});

vi.mock('../app/runtime', () => ({
  runtime: () =>
    Promise.resolve({
      engine: {},
      dropCellRelations: (_: unknown, names: string[]) => {
        engine.dropped.push(...names);
        return Promise.resolve();
      },
      runSql: ({ signal }: { signal: AbortSignal }, { name, sql }: SqlCall) =>
        new Promise((resolve, reject) => {
          engine.started.push(name);
          const finish = (outcome: unknown) => {
            if (outcome instanceof Error) reject(outcome);
            else resolve(outcome);
          };
          engine.open.push({ name, sql, signal, finish });
          signal.addEventListener('abort', () => reject(new Error('cancelled')));
        }),
    }),
}));

/** The descriptions of analyses are many files: a busy machine takes longer for them than a test may. */
beforeAll(() => import('../../workers/analyses/manifests'), 60_000);

afterEach(() => {
  engine.open.length = 0;
  engine.started.length = 0;
  engine.dropped.length = 0;
});

/** Lets promises that are settled go on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
  flushSync();
};

const rowsOf = (relation: string): CellResult => ({ kind: 'relation', relation, columns: [], rows: 1 });

async function end(name: string, outcome: unknown = rowsOf(name)): Promise<void> {
  const index = engine.open.findLastIndex((call) => call.name === name);
  engine.open.splice(index, 1)[0]?.finish(outcome);
  await settle();
}

/** Ends whatever runs, and what that starts, until nothing runs. */
async function endAll(): Promise<void> {
  await settle();
  for (let call = engine.open[0]; call; call = engine.open[0]) await end(call.name);
}

const sql = (name: string, text: string): string => `\`\`\`sql name=${name}\n${text}\n\`\`\``;
const input = (name: string, value: number): string =>
  `\`\`\`input name=${name}\ntype: number\nvalue: ${value}\n\`\`\``;

/** a → b → c, d apart, e reads an input. */
const CELLS = [
  sql('a', 'select 1'),
  sql('b', 'from a'),
  sql('c', 'from b'),
  sql('d', 'select 4'),
  input('n', 1),
  sql('e', 'select $n'),
];

async function opened(cells: string[] = CELLS, run = 'automatic', tables: string[] = []) {
  const notebook = new NotebookDocument();
  const list = { list: tables.map((name) => ({ name }) as TableInfo) };
  const runner = new Runner(notebook, list as unknown as TableList, new Selections(notebook));
  notebook.open(`---\ndaybook: 1\nrun: ${run}\n---\n\n${cells.join('\n\n')}\n`);
  // The descriptions of analyses come as a chunk of their own.
  await vi.waitFor(async () => {
    void runner.runAll();
    await settle();
    expect(engine.started.length).toBeGreaterThan(0);
  });
  await endAll();
  engine.started.length = 0;
  const id = (name: string) => notebook.cells.find((cell) => cell.effectiveName === name)?.id ?? '';
  const states = () =>
    Object.fromEntries(runner.report().map(({ cell, status, fault }) => [cell, fault?.code ?? status]));
  return {
    notebook,
    runner,
    id,
    states,
    edit: (name: string, body: string) => notebook.setBody(id(name), body),
  };
}

describe('a notebook that runs by itself', () => {
  it('runs what a change touches, in order, and nothing else', async () => {
    const { runner, id } = await opened();
    runner.runCell(id('b'));
    await endAll();
    expect(engine.started).toEqual(['b', 'c']);
  });

  it('runs what reads an input when the input is moved', async () => {
    const { runner, id, edit, states } = await opened();
    edit('n', 'type: number\nvalue: 2');
    runner.follow(id('n'));
    await endAll();
    expect(engine.started).toEqual(['e']);
    expect(states().e).toBe('done');
  });

  it('runs cells side by side that do not need each other', async () => {
    const { runner } = await opened();
    void runner.runAll();
    await settle();
    expect(engine.started).toEqual(['a', 'd', 'e']);
    await endAll();
  });

  it('begins anew, when all are run, what reads something that runs anew; the rest that is under way goes on', async () => {
    const { runner, id } = await opened();
    runner.runCell(id('b'));
    runner.runCell(id('d'));
    await settle();
    const [reader, alone] = engine.open;
    void runner.runAll();
    await settle();
    expect([reader?.signal.aborted, alone?.signal.aborted]).toEqual([true, false]);
    expect(engine.started).toEqual(['b', 'd', 'a', 'e']);
    await end('a');
    expect(engine.started.slice(4)).toEqual(['b']);
    await endAll();
  });

  it('discards the answer of a run when a newer one has begun', async () => {
    const { runner, id } = await opened();
    runner.runCell(id('d'));
    await settle();
    const [older] = engine.open;
    runner.runCell(id('d'));
    await settle();
    expect(older?.signal.aborted).toBe(true);
    await end('d', rowsOf('newer'));
    older?.finish(rowsOf('older'));
    await settle();
    expect(runner.run(id('d')).result).toMatchObject({ relation: 'newer' });
  });

  it('runs only readers of a table that has changed, not cells that merely hold its letters', async () => {
    const cells = [
      sql('x', 'select amount from a_table'),
      sql('y', "select 'a' from other"),
      sql('z', 'select a from b join a using (k)'),
    ];
    const { runner } = await opened(cells, 'automatic', ['a', 'b', 'a_table', 'other']);
    runner.runReaders(['A']);
    await endAll();
    expect(engine.started).toEqual(['z']);
  });

  it('marks what typing has put out of date, until it is run', async () => {
    const { runner, id, edit, states } = await opened();
    edit('b', 'from a limit 1');
    flushSync();
    expect(states()).toMatchObject({ a: 'done', b: 'stale', c: 'stale', d: 'done' });
    await settle();
    expect(engine.started).toEqual([]);
    runner.runCell(id('b'));
    await endAll();
    expect(states()).toMatchObject({ b: 'done', c: 'done' });
  });

  it('does not call an answer up to date that read something out of date', async () => {
    const cells = [sql('a', 'select 1'), sql('b', 'select 2'), sql('c', 'from a, b')];
    const { runner, id, edit, states } = await opened(cells);
    edit('b', 'select 3');
    runner.runCell(id('a'));
    await endAll();
    expect(engine.started).toEqual(['a']);
    expect(states()).toMatchObject({ a: 'done', b: 'stale', c: 'stale' });
    runner.runStale();
    await endAll();
    expect(engine.started).toEqual(['a', 'b', 'c']);
  });

  it('runs readers anew when the cell they read is deleted, renamed or brought back', async () => {
    const { notebook, id, states } = await opened();
    notebook.remove(id('a'));
    flushSync();
    await endAll();
    expect(engine.started).toEqual(['b', 'c']);
    expect(engine.dropped).toEqual(['a']);
    notebook.rename(id('d'), 'a');
    flushSync();
    await settle();
    // What was renamed has to run under its new name first.
    expect(states()).toMatchObject({ a: 'stale', b: 'stale', c: 'stale' });
  });

  it('does not let readers of a cancelled cell go on with its old answer', async () => {
    const { runner, id, states } = await opened();
    runner.runCell(id('a'));
    await settle();
    runner.cancel(id('a'));
    await endAll();
    expect(engine.started).toEqual(['a']);
    expect(states()).toMatchObject({ a: 'stale', b: 'stale', c: 'stale', d: 'done' });
  });

  it('stops what runs when what it reads is edited', async () => {
    const { runner, id, edit, states } = await opened();
    runner.runCell(id('c'));
    await settle();
    const [call] = engine.open;
    edit('a', 'select 2');
    flushSync();
    expect(call?.signal.aborted).toBe(true);
    expect(states().c).toBe('stale');
  });
});

describe('a notebook without cells', () => {
  it('is done as soon as it is run', async () => {
    const notebook = new NotebookDocument();
    const runner = new Runner(notebook, { list: [] } as unknown as TableList, new Selections(notebook));
    notebook.open('---\ndaybook: 1\n---\n');
    await expect(runner.runAll().then(() => runner.report())).resolves.toEqual([]);
    notebook.insert(0, 'sql', { body: 'select 1' });
    const ended = runner.runAll();
    await endAll();
    await expect(ended.then(() => engine.started)).resolves.toHaveLength(1);
  });
});

describe('a notebook that runs on demand', () => {
  it('marks what a control has changed, and keeps the old answer', async () => {
    const { runner, id, edit, states } = await opened(CELLS, 'on-demand');
    edit('n', 'type: number\nvalue: 2');
    runner.follow(id('n'));
    await settle();
    expect(engine.started).toEqual([]);
    expect(states()).toMatchObject({ n: 'done', e: 'stale', a: 'done' });
    expect(runner.run(id('e')).result).toMatchObject({ relation: 'e' });
    expect(runner.counts.stale).toBe(1);
  });

  it('runs what a cell needs first, then the cell, and only marks what reads it', async () => {
    const { runner, id, edit, states } = await opened(CELLS, 'on-demand');
    edit('a', 'select 2');
    flushSync();
    expect(states()).toMatchObject({ a: 'stale', b: 'stale', c: 'stale', d: 'done' });
    runner.runCell(id('b'));
    await endAll();
    expect(engine.started).toEqual(['a', 'b']);
    expect(states()).toMatchObject({ a: 'done', b: 'done', c: 'stale' });
  });

  it('marks the readers of a table that has changed', async () => {
    const { runner, states } = await opened([sql('x', 'from t'), sql('y', 'from x')], 'on-demand', ['t']);
    runner.runReaders(['t']);
    await settle();
    expect(engine.started).toEqual([]);
    expect(states()).toEqual({ x: 'stale', y: 'stale' });
  });

  it('runs nothing when it is opened', async () => {
    const { notebook, runner, states } = await opened(CELLS, 'on-demand');
    notebook.open(`---\ndaybook: 1\nrun: on-demand\n---\n\n${sql('q', 'select 1')}\n`);
    await runner.opened();
    await settle();
    expect(engine.started).toEqual([]);
    expect(states()).toEqual({ q: 'idle' });
    runner.setMode('automatic');
    await endAll();
    expect(engine.started).toEqual(['q']);
  });

  it('is kept in the text, and taken back by undo', async () => {
    const { notebook, runner } = await opened();
    runner.setMode('on-demand');
    expect(notebook.text()).toContain('run: on-demand');
    notebook.undo();
    expect(runner.isOnDemand).toBe(false);
  });
});

describe.each(['automatic', 'on-demand'])('a notebook that runs %s', (run) => {
  it('waits for an analysis whose further tables only its description names', async () => {
    const notebook = new NotebookDocument();
    const runner = new Runner(notebook, { list: [] } as unknown as TableList, new Selections(notebook));
    const analysis = '```analysis name=value type=clv\ntable: t\n```';
    const cells = [sql('a', 'select 1'), sql('b', 'from value_params, a'), sql('c', 'from b'), analysis];
    notebook.open(`---\ndaybook: 1\nrun: ${run}\n---\n\n${cells.join('\n\n')}\n`);
    // Asked to run as soon as the page is there, when no description has come yet.
    flushSync();
    const reports = runner.runAll();
    await vi.waitFor(async () => {
      await settle();
      expect(engine.started).toContain('a');
    });
    await endAll();
    // There is no engine for analyses here: what waited for one tells so, and nothing is left out.
    const states = (await reports).map(({ cell, status, fault }) => [cell, fault?.code ?? status]);
    expect(states).toEqual([
      ['a', 'done'],
      ['b', 'upstream-failed'],
      ['c', 'upstream-failed'],
      ['value', expect.stringMatching(/./)],
    ]);
  });
});

describe('what keeps a cell from running', () => {
  it('is said at the cell, with what to do', async () => {
    const cells = [
      sql('a', 'from b'),
      sql('b', 'from a'),
      sql('twice', 'select 1'),
      sql('twice', 'select 2'),
      sql('orders', 'select 3'),
      sql('fine', 'select 5'),
    ];
    const { runner } = await opened(cells, 'automatic', ['orders']);
    expect(runner.report().map(({ fault }) => [fault?.code, fault?.values])).toEqual([
      ['cell-cycle', { cycle: 'a → b → a' }],
      ['cell-cycle', { cycle: 'a → b → a' }],
      ['cell-duplicate-name', { name: 'twice', suggestion: 'twice_2' }],
      ['cell-duplicate-name', { name: 'twice', suggestion: 'twice_2' }],
      ['cell-name-taken', { name: 'orders', suggestion: 'orders_2' }],
      [undefined, undefined],
    ]);
  });

  it('goes away by itself when its cause does', async () => {
    const { notebook, states } = await opened([
      sql('a', 'from b'),
      sql('b', 'from a'),
      sql('fine', 'select 5'),
    ]);
    notebook.setBody(notebook.cells[1]?.id ?? '', 'select 1');
    flushSync();
    await endAll();
    expect(states()).toEqual({ a: 'stale', b: 'stale', fine: 'done' });
  });
});
