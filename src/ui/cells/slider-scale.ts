import type { Format } from '../../../workers/contract/manifest';
import { inputNamed } from '../../notebook/filled-params';
import type { AnalysisBody } from '../../notebook/format/analysis-body';
import type { AnalysisResult } from '../../notebook/run/result';

/** A parameter that is moved beside the answer. */
export interface SliderScale {
  param: string;
  format: Format;
  min: number;
  max: number;
  step: number;
  /** Null where neither the cell nor the run has a number for it. */
  value: number | null;
  /** The cell gives it, so that it can be taken back. */
  isGiven: boolean;
  /** The input that it follows, and that is to be moved instead. */
  input: string | null;
}

/** As many places as a hand can tell on a slider. */
const PLACES = 200;

/** The sliders beside an answer: ranges from the run where it has told some, from the manifest otherwise. */
export function sliderScales(
  { manifest, request, sliders }: Pick<AnalysisResult, 'manifest' | 'request' | 'sliders'>,
  given: AnalysisBody['params'],
): SliderScale[] {
  return manifest.params.flatMap((param) => {
    if ((param.type !== 'number' && param.type !== 'integer') || param.slider !== true) return [];
    const told = sliders.find((each) => each.param === param.name);
    const { min = 0, max = min } = told ?? param;
    if (!(max > min)) return [];
    const own = given[param.name];
    const input = inputNamed(own);
    const value = numberIn(input === null ? own : request.params[param.name]);
    const isWhole = param.type === 'integer';
    const step = told?.step ?? param.step ?? Math.max(niceStep(max - min), isWhole ? 1 : 0);
    const scale = {
      param: param.name,
      format: param.format ?? (isWhole ? 'integer' : 'number'),
      step,
      // A default such as 0 may stand for what the run finds out.
      value:
        (own === undefined || own === null ? told?.value : undefined) ?? value ?? numberIn(param.default),
      isGiven: own !== undefined && own !== null && input === null,
      input,
    };
    return [{ ...scale, ...widened(min, max, step, scale.value) }];
  });
}

/** A value beyond the ends, as a text may have one, is in sight nevertheless. */
function widened(
  min: number,
  max: number,
  step: number,
  value: number | null,
): Pick<SliderScale, 'min' | 'max'> {
  if (value === null) return { min, max };
  const below = Math.max(0, Math.ceil((min - value) / step));
  return { min: min - below * step, max: Math.max(max, value) };
}

/** 1, 2 or 5 times a power of ten, about as fine as a hand can tell. */
function niceStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / PLACES));
  const factor = [1, 2, 5, 10].find((each) => each * power * PLACES >= range) ?? 10;
  return Number((factor * power).toPrecision(6));
}

function numberIn(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
