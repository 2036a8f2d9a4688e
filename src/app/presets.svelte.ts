import { get, set } from 'idb-keyval';
import type { ParamValue } from '../../workers/contract/manifest';

/** Settings of an analysis that the reader keeps under a name. */
export interface Preset {
  name: string;
  /** Parameters that differ from their defaults. */
  params: Readonly<Record<string, ParamValue>>;
}

const KEPT = 'daybook.presets';

/** Presets by analysis; they belong to this device, not to a notebook. */
class Presets {
  #byAnalysis = $state.raw<Readonly<Record<string, readonly Preset[]>>>({});
  #loaded: Promise<void> | null = null;

  /** Brings back what is kept; later calls wait for the first. Where storage is forbidden there is nothing. */
  load(): Promise<void> {
    this.#loaded ??= get<unknown>(KEPT).then(
      (kept) => void (this.#byAnalysis = { ...readPresets(kept), ...this.#byAnalysis }),
      () => undefined,
    );
    return this.#loaded;
  }

  of(analysis: string): readonly Preset[] {
    return this.#byAnalysis[analysis] ?? [];
  }

  /** Keeps settings under a name; what had the name before is replaced. @throws when storage is forbidden or full */
  async keep(analysis: string, preset: Preset): Promise<void> {
    const others = this.of(analysis).filter(({ name }) => name !== preset.name);
    await this.#change(analysis, [...others, preset]);
  }

  /** @throws when storage is forbidden */
  async remove(analysis: string, name: string): Promise<void> {
    await this.#change(
      analysis,
      this.of(analysis).filter((preset) => preset.name !== name),
    );
  }

  async #change(analysis: string, presets: readonly Preset[]): Promise<void> {
    await this.load();
    this.#byAnalysis = { ...this.#byAnalysis, [analysis]: presets };
    await set(KEPT, this.#byAnalysis);
  }
}

export const presets = new Presets();

/** What is kept may have been written by another version of the page; what does not fit is left out. */
function readPresets(kept: unknown): Record<string, readonly Preset[]> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).map(([analysis, list]) => [
      analysis,
      (Array.isArray(list) ? (list as unknown[]) : []).filter((one) => isPreset(one)),
    ]),
  );
}

function isPreset(value: unknown): value is Preset {
  if (typeof value !== 'object' || value === null) return false;
  const { name, params } = value as Partial<Preset>;
  return typeof name === 'string' && typeof params === 'object';
}
