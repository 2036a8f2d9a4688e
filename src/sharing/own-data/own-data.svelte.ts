import { toFault, type Fault } from '../../../workers/contract/fault';
import { runtime } from '../../app/runtime';
import { i18n } from '../../i18n/i18n.svelte';
import type { TableInfo } from '../../ingest/catalog';
import type { Manifests } from '../../notebook/cell-plan';
import { relationRows } from '../../notebook/run/relation-rows';
import { foldIdentifier } from '../../sql/identifier';
import type { OwnDataHost } from '../host';
import { matchColumns } from '../needs/match-columns';
import { neededSources } from '../needs/needed-sources';
import { isPlain } from './mapping-sql';
import { pointAt, type Pointing } from './point-at';
import { chosenValues } from './sample-values';
import { TableChoice } from './table-choice.svelte';
import { templateTables, type TemplateTable } from './template-tables';

/** The open notebook being pointed at the reader's own tables: what is chosen, until it is applied. */
export class OwnData {
  choices = $state.raw<readonly TableChoice[]>([]);
  readonly #host: OwnDataHost;
  #manifests: Manifests = new Map();

  constructor(host: OwnDataHost) {
    this.#host = host;
  }

  /** Tables that can stand for those of the notebook: all that no sample has brought along. */
  get own(): TableInfo[] {
    return this.#host.tables.list.filter(
      ({ origin }) => origin.sample === undefined && origin.rejectedFrom === undefined,
    );
  }

  /** The sample's table, as long as it is here. */
  sampleOf({ table, cell }: TemplateTable): TableInfo | null {
    const here = this.#host.tables.list.find(({ name }) => foldIdentifier(name) === foldIdentifier(table));
    return here && (cell === null || here.origin.sample !== undefined) ? here : null;
  }

  /** Titles of the analyses that a table is for, in the language of the page. */
  titlesOf({ analyses }: TemplateTable): string[] {
    return analyses.map((id) => i18n.word('title', this.#manifests.get(id)?.words) ?? id);
  }

  readonly #chosen = $derived(this.choices.filter(({ own }) => own !== null));
  readonly isReady = $derived(this.#chosen.length > 0 && this.#chosen.every(({ isReady }) => isReady));

  /** Looks at what the notebook needs, and proposes tables that have it. */
  async open(): Promise<void> {
    const { notebook, tables, runner } = this.#host;
    const { manifests } = await import('../../../workers/analyses/manifests');
    this.#manifests = manifests;
    if (!notebook.source) return;
    const results = runner.plans.flatMap(({ id, defines }) =>
      defines.flatMap((name) => {
        const rows = relationRows(runner.run(id).result, name);
        return rows ? [{ name, columns: [...rows.columns] }] : [];
      }),
    );
    const relations = [...tables.list.map(({ name, columns }) => ({ name, columns })), ...results];
    this.choices = templateTables(notebook.source, notebook.cells, relations, manifests).map(
      (template) => new TableChoice(template),
    );
    await Promise.all([this.#propose(), this.#fetchExamples()]);
  }

  /** What stands for a table already stays chosen; otherwise a table that answers every need, each once. */
  async #propose(): Promise<void> {
    const free = new Set(this.own);
    for (const choice of this.choices) {
      const { cell, columns, table } = choice.template;
      const named = cell?.mapping?.table ?? (choice.template.file === null ? table : null);
      const now = this.own.find(({ name }) => name === named);
      const found = now ?? [...free].find((own) => answersAll(columns, own));
      if (!found) continue;
      free.delete(found);
      const columnsNow = now ? (cell?.mapping?.columns ?? []) : [];
      await choice.choose(found, Object.fromEntries(columnsNow.map(({ name, from }) => [name, from])));
    }
  }

  async #fetchExamples(): Promise<void> {
    const [{ engine }, { firstValues }] = await Promise.all([runtime(), import('./first-values')]);
    for (const choice of this.choices) {
      const sample = this.sampleOf(choice.template);
      const has = (name: string): boolean => sample?.columns.some((one) => one.name === name) ?? false;
      const names = choice.template.columns.map(({ name }) => name).filter(has);
      if (sample) choice.examples = await firstValues(engine, sample.name, names);
    }
  }

  /** A file for one table of the notebook: it becomes a table of the workspace. */
  async takeFile(choice: TableChoice, file: File): Promise<void> {
    const [imported] = await this.#host.tables.add([file]);
    const table = this.#host.tables.list.find(({ name }) => name === imported?.table);
    if (table) await choice.choose(table);
  }

  /** Writes the choice into the notebook, as one step of undo, and runs it. */
  async apply(): Promise<void> {
    const { notebook, tables, runner, needed, notices } = this.#host;
    const pointings = await Promise.all(this.#chosen.map((choice) => this.#pointing(choice)));
    const changing = pointings.filter((pointing) => !isAsItIs(pointing));
    const taken = [...tables.list.map(({ name }) => name), ...runner.plans.flatMap(({ defines }) => defines)];
    const names = notebook.cells.map(({ effectiveName }) => effectiveName);
    const cellsAt = (positions: readonly number[]): string[] => positions.flatMap((at) => names[at] ?? []);
    let [days, values]: [string[], string[]] = [[], []];
    notebook.revise((source) => {
      const pointed = pointAt(source, changing, this.#manifests, taken);
      [days, values] = [cellsAt(pointed.emptied), cellsAt(pointed.unset)];
      return pointed;
    });
    void needed.ask(Promise.resolve());
    void runner.runAll();
    this.#sayWhatIsLeft(changing);
    if (days.length > 0) notices.add({ code: 'own-data-days', severity: 'warning', values: { cells: days } });
    if (values.length > 0)
      notices.add({ code: 'own-data-values', severity: 'warning', values: { cells: values } });
  }

  /** What stands for a table of the template, and what inputs have chosen in the sample's that is not in it. */
  async #pointing(choice: TableChoice): Promise<Pointing> {
    const { template } = choice;
    const pointing = { template, table: choice.own?.name ?? '', columns: await choice.mapped() };
    const { source } = this.#host.notebook;
    // Where the data are the reader's own already, the values are, too.
    if (template.file === null || !source) return pointing;
    const chosen = chosenValues(source, template.table);
    const [{ engine }, { strangeValues }] = await Promise.all([runtime(), import('./strange-values')]);
    return { ...pointing, strange: await strangeValues(engine, pointing.table, pointing.columns, chosen) };
  }

  /** The sample's tables are of no more use to this notebook; whether they go is for the reader to say. */
  #sayWhatIsLeft(pointings: readonly Pointing[]): void {
    const { notebook, tables, notices, removeTable } = this.#host;
    const needs = neededSources(notebook.cells, this.#manifests, tables.list, notebook.data);
    const read = new Set(needs.map(({ table }) => foldIdentifier(table)));
    const left = pointings.flatMap(({ template }) => {
      const sample = this.sampleOf(template);
      const isSample = sample?.origin.sample !== undefined && !read.has(foldIdentifier(sample.name));
      return isSample ? [sample.name] : [];
    });
    if (left.length === 0) return;
    const values = { tables: pointings.map(({ table }) => table), samples: left };
    const fault: Fault = { code: 'own-data-applied', severity: 'warning', values };
    const remove = async (): Promise<void> => {
      for (const name of left) await removeTable(name);
    };
    notices.add(fault, [
      {
        label: 'own-data.remove',
        values,
        run: () => remove().catch((error: unknown) => notices.add(toFault(error))),
      },
    ]);
  }
}

function answersAll(columns: TemplateTable['columns'], own: TableInfo): boolean {
  const required = matchColumns(columns, own.columns).filter(({ needed }) => needed.isOptional !== true);
  return required.length > 0 && required.every(({ by }) => by === 'name' || by === 'meaning');
}

/** The notebook reads this very table, and nothing would be another. */
function isAsItIs({ template, table, columns }: Pointing): boolean {
  return template.cell === null && template.file === null && template.table === table && isPlain(columns);
}
