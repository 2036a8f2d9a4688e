import { toFault, type Fault } from '../../workers/contract/fault';
import type { ColumnKind } from '../../workers/ingest/column-type';
import type { ConversionPlan } from '../ingest/conversion';
import type { Conversion } from '../ingest/convert-column';
import type { ColumnToConvert } from './reading.svelte';
import { runtime } from './runtime';
import type { Session } from './session.svelte';

/** A conversion that is being thought about: what it would cost, then the doing of it. */
export class ColumnConversion {
  as = $state.raw<ColumnKind | null>(null);
  plan = $state.raw<ConversionPlan | null>(null);
  fault = $state.raw<Fault | null>(null);
  isBusy = $state(false);
  #asked = 0;

  constructor(
    readonly session: Session,
    readonly target: ColumnToConvert,
  ) {}

  /** Works out what the column would become as this kind; null: the one that most values are of. */
  async consider(as: ColumnKind | null): Promise<void> {
    const asked = ++this.#asked;
    this.as = as;
    this.isBusy = true;
    this.fault = null;
    this.plan = null;
    try {
      const { engine } = await runtime();
      const { planColumn } = await import('../ingest/convert-column');
      const plan = await planColumn(engine, this.target.table, this.target.column, as);
      if (asked !== this.#asked) return;
      this.plan = plan;
      this.as = plan.as;
    } catch (error) {
      if (asked === this.#asked) this.fault = toFault(error, this.target);
    } finally {
      if (asked === this.#asked) this.isBusy = false;
    }
  }

  async convert(): Promise<void> {
    const { plan, target, session } = this;
    if (!plan) return;
    this.isBusy = true;
    try {
      const { engine } = await runtime();
      const { convertColumn } = await import('../ingest/convert-column');
      const conversion = await convertColumn(engine, target.table, plan);
      session.readings.converting = null;
      await this.#follow();
      this.#say(conversion);
    } catch (error) {
      this.fault = toFault(error, target);
    } finally {
      this.isBusy = false;
    }
  }

  /** The way back stays in the notice; closing that lets the old text go. */
  #say({ plan, rejected, undo, forget }: Conversion): void {
    const { table, column } = this.target;
    const fault: Fault = {
      code: plan.lostCount > 0 ? 'ingest-converted-lost' : 'ingest-converted',
      severity: 'warning',
      values: {
        table,
        column,
        count: plan.lostCount,
        value: plan.lost[0]?.text ?? '',
        ...(rejected === null ? {} : { rejected }),
      },
      place: { table, column },
    };
    const run = async () => {
      try {
        await undo();
        await this.#follow();
      } catch (error) {
        this.session.notices.add(toFault(error, this.target));
      }
    };
    this.session.notices.add(
      fault,
      [{ label: 'notice.undo', run }],
      () => void forget().catch(() => undefined),
    );
  }

  async #follow(): Promise<void> {
    await this.session.tables.refresh();
    this.session.runner.runReaders([this.target.table]);
  }
}
