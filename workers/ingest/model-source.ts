import { FaultError } from '../contract/fault';
import { type ModelProblem, parseModel } from '../learning/parse-model';
import { textTable } from '../learning/saved-model';
import { encodeTable } from '../table/encode';
import type { ArrowPiece, PieceSource, PieceSummary } from './piece-source';

/** A model that was saved as a file: its text as it is, in the table that `score` reads. */
export class ModelSource implements PieceSource {
  readonly rows: number;
  readonly columns = [
    { name: 'piece', type: 'BIGINT' },
    { name: 'text', type: 'VARCHAR' },
  ];
  #piece: ArrowPiece | null;

  private constructor(text: string) {
    const table = textTable(text);
    this.rows = table.rows;
    this.#piece = { ipc: new Uint8Array(encodeTable(table)), rows: table.rows };
  }

  /** @throws FaultError when it is a model no more, or one that this page cannot use */
  static async open(file: Blob): Promise<ModelSource> {
    const text = await file.text();
    const parsed = parseModel(text);
    if (!parsed.ok) throw faultOf(parsed.problem);
    return new ModelSource(text);
  }

  next(): Promise<ArrowPiece | null> {
    const piece = this.#piece;
    this.#piece = null;
    return Promise.resolve(piece);
  }

  summary(): PieceSummary {
    return { warnings: [], rejected: null };
  }
}

function faultOf(problem: ModelProblem): FaultError {
  switch (problem.kind) {
    case 'version':
      return new FaultError({ code: 'ingest-model-version', values: { version: problem.version } });
    case 'learner':
      return new FaultError({ code: 'ingest-model-learner', values: { learner: problem.learner } });
    case 'damaged':
      return new FaultError({ code: 'ingest-model-damaged', values: { part: problem.part } });
    default:
      return new FaultError({ code: 'ingest-model-broken' });
  }
}
