import type { InputTable } from '../../table/columns';

/** All events, case by case, in the order of time within each. */
export interface Events {
  /** Names of stages in the order of their first row. */
  names: string[];
  /** How many events each stage has. */
  counts: Float64Array;
  /** Place of the stage in `names`. */
  stage: Float64Array;
  /** From 1 within a case. */
  place: Float64Array;
  /** Milliseconds since 1970. */
  time: Float64Array;
}

export function readEvents(stages: InputTable, events: InputTable): Events {
  return {
    names: stages.texts('stage').map(String),
    counts: stages.numbers('events'),
    stage: events.numbers('stage'),
    place: events.numbers('place'),
    time: events.numbers('ms'),
  };
}
