const TELLING = new Set(
  'yes,true,t,y,1,churn,churned,left,lost,won,win,success,bought,converted,fraud,default,bad,positive,是,有,流失,已流失,成交,赢单,成功,已购买,违约,欺诈'.split(
    ',',
  ),
);

/** The class of two that has a name such as "yes" or "churned": what readers want to know of. −1 without one. */
export function tellingClass(classes: readonly string[]): number {
  return classes.length === 2 ? classes.findIndex((name) => TELLING.has(name.toLowerCase())) : -1;
}
