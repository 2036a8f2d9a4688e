import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import type { InputTable } from '../../table/columns';
import { charts } from './charts';
import { type Credits, creditsOf } from './credit';
import { findings } from './findings';
import { frames } from './frames';
import { plan } from './query';
import { mainTable, pathsTable, transitionsTable } from './tables';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { counts } = inputs;
  if (!counts) throw new Error('the input counts is missing');
  refuse(request, counts);
  const credits = creditsOf(request, inputs);
  return {
    tables: {
      '': mainTable(credits),
      paths: pathsTable(credits),
      transitions: transitionsTable(credits),
    },
    frames: frames(credits),
    findings: findings(credits),
    charts: charts(credits),
    notices: notices(counts, credits),
  };
}

function countIn(counts: InputTable, name: string): number {
  return counts.numbers(name)[0] ?? 0;
}

/** @throws FaultError where there is no conversion to share out */
function refuse(request: AnalysisRequest, counts: InputTable): void {
  const count = (name: string): number => countIn(counts, name);
  const column = (role: string): string => request.roles[role]?.[0]?.column ?? role;
  if (count('total') === 0) throw new FaultError({ code: 'attribution-no-rows' });
  if (count('unread') > 0) {
    throw new FaultError({
      code: 'attribution-unread',
      values: {
        column: column('converted'),
        example: counts.texts('example')[0] ?? '',
        rows: count('unread'),
      },
      place: { role: 'converted', param: 'converted_as' },
    });
  }
  if (count('customers') === 0) {
    throw new FaultError({
      code: 'attribution-unplaced',
      values: { customer: column('customer'), time: column('time') },
      place: { role: 'time' },
    });
  }
  if (count('conversions') === 0) {
    throw new FaultError({
      code: 'attribution-nobody',
      values: { column: column('converted') },
      place: { role: 'converted' },
    });
  }
  if (count('credited') === 0) {
    throw new FaultError({
      code: 'attribution-untouched',
      values: { conversions: count('conversions') },
      place: { role: 'channel' },
    });
  }
}

function notices(counts: InputTable, { channels, conversions, journeys, hasValue }: Credits): Fault[] {
  const count = (name: string): number => countIn(counts, name);
  const without = count('conversions') - count('credited');
  return [
    ...sized('attribution-left-out', count('unplaced'), { of: count('total') }),
    ...sized('attribution-no-channel', count('unnamed'), { of: count('total') }),
    ...(count('outcomes') > 0 ? sized('attribution-outcome', count('conversions'), {}) : []),
    ...sized('attribution-not-credited', without, { of: count('conversions') }),
    ...(hasValue ? sized('attribution-no-value', count('unvalued'), { of: count('conversions') }) : []),
    ...(channels.length === 1 ? sized('attribution-one-channel', 1, { channel: channels[0]!.name }) : []),
    ...(journeys === conversions ? sized('attribution-all-converted', conversions, {}) : []),
  ];
}

function sized(code: string, rows: number, values: NonNullable<Fault['values']>): Fault[] {
  return rows > 0 ? [{ code, severity: 'warning', values: { rows, ...values } }] : [];
}

export const analysis: Analysis = { plan, run };
