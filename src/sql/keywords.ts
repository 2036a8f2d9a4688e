/** What DuckDB's SQL is written with; phrases that belong together are one. Offered while typing. */
export const KEYWORDS: readonly string[] =
  `select,from,where,group by,group by all,order by,order by all,having,qualify,
limit,offset,distinct,distinct on,as,and,or,not,in,is null,is not null,is distinct from,between,like,ilike,similar to,exists,any,all,
case,when,then,else,end,cast,try_cast,with,with recursive,materialized,union,union all,union by name,intersect,except,
join,inner join,left join,right join,full join,cross join,asof join,semi join,anti join,positional join,natural join,on,using,
lateral,over,partition by,rows between,range between,unbounded preceding,unbounded following,current row,filter,window,
within group,asc,desc,nulls first,nulls last,exclude,replace,columns,values,table,pivot,unpivot,using sample,tablesample,
describe,summarize,show,explain,explain analyze,create,create or replace,temp,view,macro,insert into,update,set,delete from,drop,
alter,add column,rename to,if exists,if not exists,interval,date,timestamp,time,null,true,false,collate,lambda,
integer,bigint,hugeint,smallint,tinyint,double,float,decimal,varchar,boolean,blob,uuid,struct,map,list,enum`
    .split(/,\s*/)
    .map((word) => word.trim());
