import type { Analysis, AnalysisOutput, AnalysisRequest } from '../../contract/analysis';
import type { InputTable, OutputColumn, OutputTable } from '../../table/columns';
import { charts } from './charts';
import { type Customers, readCustomers } from './customers';
import { findings } from './findings';
import { frames } from './frames';
import { type Periods, readPeriods } from './periods';
import { inputsSql } from './query';

function run(request: AnalysisRequest, inputs: Record<string, InputTable>): AnalysisOutput {
  const { customers: input, periods: sums, counts } = inputs;
  if (!input || !sums || !counts) throw new Error('an input is missing');
  const customers = readCustomers(request, input, sums, counts);
  const periods = readPeriods(sums, customers.shape);
  return {
    tables: { '': customersTable(customers), periods: periodsTable(periods) },
    frames: frames(customers, periods),
    findings: findings(customers, periods),
    charts: charts(customers, periods),
    notices: customers.notices,
  };
}

const number = (values: Float64Array): OutputColumn => ({ type: 'number', values });
const integer = (values: Float64Array): OutputColumn => ({ type: 'integer', values });

function customersTable(customers: Customers): OutputTable {
  const { acquisitionCost } = customers.settings;
  const { value } = customers;
  return {
    rows: customers.count,
    columns: {
      customer: { type: 'same', vector: customers.ids },
      periods: integer(customers.periods),
      first_period: integer(customers.first),
      last_period: integer(customers.last),
      revenue: number(customers.revenue),
      cost: number(customers.cost),
      net: number(customers.net),
      value: number(value),
      annuity: number(customers.annuity),
      net_value: number(value.map((each) => each - acquisitionCost)),
      ratio: number(value.map((each) => (acquisitionCost > 0 ? each / acquisitionCost : NaN))),
      payback: number(customers.payback),
      discounted_payback: number(customers.discountedPayback),
    },
  };
}

function periodsTable(periods: Periods): OutputTable {
  return {
    rows: periods.count,
    columns: {
      position: integer(periods.position),
      period: { type: 'text', values: periods.labels },
      customers: integer(periods.customers),
      revenue: number(periods.revenue),
      cost: number(periods.cost),
      net: number(periods.net),
      discount_factor: number(periods.factor),
      present_value: number(periods.present),
      cumulative_net: number(periods.netSoFar),
      cumulative_value: number(periods.presentSoFar),
    },
  };
}

export const analysis: Analysis = { plan: inputsSql, run };
