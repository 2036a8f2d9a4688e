/** Seeds of the committed samples; another seed gives another shop and another sales team of the same kind. */
export const ORDERS_SEED = 20220101;
export const DEALS_SEED = 11;
export const PLAN_SEED = 385;
