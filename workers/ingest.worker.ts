import * as Comlink from 'comlink';
import { toFault, type Fault } from './contract/fault';
import type { ReadOptions } from './ingest/import-options';
import { openSource } from './ingest/open-source';
import { openPieces, type OpenedPieces } from './ingest/open-pieces';
import { PieceFeed } from './ingest/piece-feed';
import type { ArrowPiece, PieceSource, PieceSummary } from './ingest/piece-source';
import { TextPreparation } from './ingest/prepare-text';
import type { PreparedText, Verification } from './ingest/prepared-text';
import { previewText, type TextPreview } from './ingest/preview-text';
import type { TextOptions } from './ingest/text-options';
import { valueAutomaton } from './ingest/value-class';

/** Comlink keeps neither class nor code of an error, so faults come as values. */
export type IngestAnswer<Value> = { ok: true; value: Value } | { ok: false; fault: Fault };

export type OpenedFile = { kind: 'text'; prepared: PreparedText } | OpenedPieces;

/** What the page can ask for: one file at a time. */
export interface IngestWorker {
  /** Recognises a file and gets it ready; `onBytes` hears how much of it was read. */
  open(
    file: Blob,
    name: string,
    options: ReadOptions,
    onBytes: (bytes: number) => void,
  ): Promise<IngestAnswer<OpenedFile>>;
  /** Text: how its beginning would be read. Needs no `open`. */
  preview(file: Blob, name: string, options: TextOptions): Promise<IngestAnswer<TextPreview>>;
  /** Text: reads what `open` only sampled. What it has read goes to `feed`, for whoever reads the same rows (`PieceFeed`). */
  verify(feed: MessagePort): Promise<IngestAnswer<Verification>>;
  /** Text: nobody reads at the other end of `feed` any more. */
  endFeed(): void;
  /** Text: writes the rows anew, as strict as can be. For when the engine refuses them as they are. */
  rewrite(): Promise<IngestAnswer<PreparedText>>;
  /** All others: the next rows as an Arrow IPC stream (transferred); null at the end. */
  next(): Promise<IngestAnswer<ArrowPiece | null>>;
  /** All others: what had to be changed or left out, known once all rows are read. */
  summary(): Promise<IngestAnswer<PieceSummary>>;
  /** Lets go of the file. Another may be opened then. */
  close(): void;
}

let text: TextPreparation | null = null;
let pieces: PieceSource | null = null;
let feed: PieceFeed | undefined;

const worker: IngestWorker = {
  open: (file, name, options, onBytes) =>
    answer(async (): Promise<OpenedFile> => {
      const { kind, content } = await openSource(file, name, onBytes);
      if (kind === 'text') {
        text = new TextPreparation(content, onBytes, options.text);
        return { kind, prepared: await text.prepare() };
      }
      const opened = await openPieces(kind, content, options, onBytes);
      pieces = opened.source;
      return opened.description;
    }),
  preview: (file, name, options) => answer(() => previewText(file, name, options)),
  verify(port) {
    feed = new PieceFeed(port);
    return answer(() => opened(text).verify(feed));
  },
  endFeed: () => feed?.end(),
  rewrite: () => answer(() => opened(text).rewrite()),
  async next() {
    const next = await answer(() => opened(pieces).next());
    return next.ok && next.value ? Comlink.transfer(next, [next.value.ipc.buffer]) : next;
  },
  summary: () => answer(() => Promise.resolve(opened(pieces).summary())),
  close() {
    text = null;
    pieces = null;
    feed = undefined;
  },
};

async function answer<Value>(work: () => Promise<Value>): Promise<IngestAnswer<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, fault: toFault(error) };
  }
}

function opened<Source>(source: Source | null): Source {
  if (!source) throw new Error('open comes first');
  return source;
}

Comlink.expose(worker);
// Nearly every file is a text; while the first is on its way there is time for this.
setTimeout(valueAutomaton);
