import { predictionOf } from '../../purchases/prediction/output';

export const analysis = predictionOf('churn');
