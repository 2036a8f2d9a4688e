import type { TextPreview } from '../../workers/ingest/preview-text';
import type { TextOptions } from '../../workers/ingest/text-options';
import { IngestProcess } from './ingest-process';

/** Shows how the beginning of a file would be read, in a worker of its own that lives as long as it is looked at. */
export class TextPreviewer {
  readonly #process = new IngestProcess(undefined);

  constructor(readonly file: File) {}

  /** @throws FaultError for what cannot be read this way */
  preview(options: TextOptions): Promise<TextPreview> {
    return this.#process.ask((worker) => worker.preview(this.file, this.file.name, options));
  }

  end(): void {
    this.#process.end();
  }
}
