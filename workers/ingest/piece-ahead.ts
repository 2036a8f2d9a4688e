import type { ArrowPiece, PieceColumn, PieceSource, PieceSummary } from './piece-source';

/** Reads one piece ahead: it is decoded while the page puts the one before into the engine. */
export class PieceAhead implements PieceSource {
  readonly rows: number | null;
  readonly columns: readonly PieceColumn[] | null;
  #ahead: Promise<ArrowPiece | null>;

  constructor(readonly source: PieceSource) {
    this.rows = source.rows;
    this.columns = source.columns;
    this.#ahead = this.#read();
  }

  async next(): Promise<ArrowPiece | null> {
    const piece = await this.#ahead;
    if (piece) this.#ahead = this.#read();
    return piece;
  }

  summary(): PieceSummary {
    return this.source.summary();
  }

  #read(): Promise<ArrowPiece | null> {
    const next = this.source.next();
    // Whoever asks for it hears of a failure; nobody may ever ask.
    next.catch(() => undefined);
    return next;
  }
}
