import { toFault, type Fault } from '../../../workers/contract/fault';
import type { ColumnKind } from '../../../workers/ingest/column-type';
import type { TextPreview } from '../../../workers/ingest/preview-text';
import type { TextOptions } from '../../../workers/ingest/text-options';
import { TextPreviewer } from '../../ingest/text-previewer';

/** While someone types, the preview waits for the last letter. */
const PAUSE_MS = 120;

/** What the reader wants of a file, and how its beginning looks then. */
export class TextReading {
  options = $state.raw<TextOptions>({});
  preview = $state.raw<TextPreview | null>(null);
  fault = $state.raw<Fault | null>(null);
  isBusy = $state(false);
  readonly #previewer: TextPreviewer;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly file: File,
    options: TextOptions,
  ) {
    this.options = options;
    this.#previewer = new TextPreviewer(file);
    void this.#look();
  }

  /** Changes one thing; undefined leaves it to be detected. */
  set<Key extends keyof TextOptions>(key: Key, value: TextOptions[Key] | undefined): void {
    const { [key]: _, ...others } = this.options;
    this.options = value === undefined ? others : { ...others, [key]: value };
    this.isBusy = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), PAUSE_MS);
  }

  setColumn(name: string, as: ColumnKind | undefined): void {
    const { [name]: _, ...others } = this.options.columns ?? {};
    const columns = as === undefined ? others : { ...others, [name]: { as } };
    this.set('columns', Object.keys(columns).length > 0 ? columns : undefined);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#previewer.end();
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    this.isBusy = true;
    try {
      const preview = await this.#previewer.preview($state.snapshot(this.options));
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.fault = null;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.fault = toFault(error, { file: this.file.name });
    } finally {
      if (asked === this.#asked) this.isBusy = false;
    }
  }
}
