import type { AnalysisRequest } from '../../contract/analysis';
import { type Fault, FaultError } from '../../contract/fault';
import { fitSurvival } from '../../purchases/models/survival-fit';
import { churnRises } from '../../purchases/models/survival-limit';
import type { SurvivalFit, SurvivalModel, Survivors } from '../../purchases/models/survival-model';
import type { InputTable } from '../../table/columns';
import { binding } from '../binding';
import { groupRuns } from '../group-runs';
import type { Settings } from './settings';

/** Customers of one segment who were still there at the start and after each period. */
interface Cohort {
  segment: string;
  survivors: Float64Array;
}

/** A cohort with what was fitted to it, the chosen model first. */
export interface FittedCohort extends Cohort {
  fits: SurvivalFit[];
}

/**
 * Fits each segment. One that says too little to be fitted is left out as long as another is not.
 * @throws FaultError for counts that cannot be, with their segment, and where no segment can be fitted
 */
export function fitCohorts(
  request: AnalysisRequest,
  settings: Settings,
  input: InputTable,
): { fitted: FittedCohort[]; notices: Fault[] } {
  if (input.rows === 0) throw new FaultError({ code: 'clv-no-rows' });
  const fitted: FittedCohort[] = [];
  const leftOut: { segment: string; fault: FaultError }[] = [];
  for (const cohort of readCohorts(request, input)) {
    const fits = fitsOf(cohort, settings);
    const fault = refusalOf(request, cohort, fits);
    if (fault) leftOut.push({ segment: cohort.segment, fault });
    else fitted.push({ ...cohort, fits });
  }
  if (fitted.length === 0) throw leftOut[0]!.fault;
  return {
    fitted,
    notices: [
      ...notice('clv-contract-left-out', leftOut),
      ...notice('clv-contract-constant', fitted.filter(isConstant)),
      ...notice('clv-contract-rising', fitted.filter(isRising)),
      ...notice('clv-contract-alike', fitted.filter(isAlike)),
    ],
  };
}

function readCohorts(request: AnalysisRequest, input: InputTable): Cohort[] {
  const segments = input.texts('segment');
  const numbers = input.numbers('number');
  const customers = input.numbers('customers');
  return groupRuns([...segments.keys()], segments).map((rows) => {
    const segment = segments[rows[0]!] ?? '';
    const survivors = Float64Array.from(rows, (row) => customers[row]!);
    if (!survivors.every((count) => count >= 0 && Number.isFinite(count)) || !(survivors[0]! > 0)) {
      throw refused(request, segment, 'clv-contract-customers', 'customers');
    }
    const isGap = (row: number, i: number): boolean =>
      i > 0 && Number.isFinite(numbers[row]!) && numbers[row]! - numbers[rows[i - 1]!]! !== 1;
    if (rows.some(isGap)) throw refused(request, segment, 'clv-contract-gap', 'period');
    if (survivors.some((count, t) => t > 0 && count > survivors[t - 1]!)) {
      throw refused(request, segment, 'clv-contract-grows', 'customers');
    }
    return { segment, survivors };
  });
}

function refused(
  request: AnalysisRequest,
  segment: string,
  code: string,
  role: 'period' | 'customers',
): FaultError {
  const { column } = binding(request, role);
  return new FaultError({ code, values: { column, segment: segment || '–' }, place: { role, column } });
}

/** The model asked for; without a wish both, the one with the lower AIC first. None where nobody has left, or hardly any time passed. */
function fitsOf({ survivors }: Cohort, { model }: Settings): SurvivalFit[] {
  if (isShort(survivors) || isLoyal(survivors)) return [];
  const wanted: SurvivalModel[] = model === 'sbg' || model === 'bdw' ? [model] : ['sbg', 'bdw'];
  const aic = ({ params, logLikelihood }: SurvivalFit): number =>
    2 * (Object.keys(params).length - logLikelihood);
  return wanted
    .map((each) => fitSurvival(each, survivors))
    .toSorted((one, other) => Number(other.converged) - Number(one.converged) || aic(one) - aic(other));
}

const isShort = (survivors: Survivors): boolean => survivors.length < 3;
const isLoyal = (survivors: Survivors): boolean => survivors.at(-1) === survivors[0];

function refusalOf(
  request: AnalysisRequest,
  { segment, survivors }: Cohort,
  [best]: readonly SurvivalFit[],
): FaultError | undefined {
  if (isShort(survivors)) return refused(request, segment, 'clv-contract-short', 'period');
  if (isLoyal(survivors)) return refused(request, segment, 'clv-contract-nobody', 'customers');
  if (best?.converged) return undefined;
  return new FaultError({ code: 'clv-contract-not-converged', values: { customers: survivors[0]! } });
}

const isAlike = ({ fits: [best] }: FittedCohort): boolean => best!.isLimit && best!.model === 'bdw';
const isRising = ({ fits: [best], survivors }: FittedCohort): boolean =>
  best!.isLimit && best!.model === 'sbg' && churnRises(survivors);
const isConstant = ({ fits: [best], survivors }: FittedCohort): boolean =>
  best!.isLimit && best!.model === 'sbg' && !churnRises(survivors);

function notice(code: string, cohorts: readonly { segment: string }[]): Fault[] {
  if (cohorts.length === 0) return [];
  const segments = cohorts.map(({ segment }) => segment || '–');
  return [{ code, severity: 'warning', values: { segments } }];
}
