import type { IpcStream } from './table/decode';

/** Queries of a plan, by input name. */
export interface PlannedQueries {
  queries: Record<string, string>;
  /** They are what the plan has to see first; it is asked again with their answers. */
  isPeek: boolean;
}

type Streams = Record<string, IpcStream>;

/**
 * Brings in what an analysis needs, as Arrow IPC streams by input name; in two steps where its plan has to see something first.
 * @param ask the plan, from what it has seen
 */
export async function plannedInputs(
  ask: (peeked?: Streams) => Promise<PlannedQueries>,
  fetch: (sql: string) => Promise<IpcStream>,
): Promise<Streams> {
  const inputs: Streams = {};
  const bring = async (queries: Record<string, string>): Promise<void> => {
    for (const [name, sql] of Object.entries(queries)) inputs[name] = await fetch(sql);
  };
  const first = await ask();
  await bring(first.queries);
  if (first.isPeek) await bring((await ask({ ...inputs })).queries);
  return inputs;
}
