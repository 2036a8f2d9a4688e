/** Seeds of the committed samples; another seed gives another shop and another sales team of the same kind. */
export const ORDERS_SEED = 20220101;
export const DEALS_SEED = 11;
export const ACCOUNTS_SEED = 5;
export const RISK_SEED = 84;
export const PLAN_SEED = 385;
export const STARTUP_SEED = 20240101;
export const PRICES_SEED = 20250101;
export const CHANNEL_WEEKS_SEED = 8;
export const JOURNEYS_SEED = 9;
export const CAMPAIGNS_SEED = 10;
export const STOCK_SEED = 7;
export const CHANNELS_SEED = 907;
