/** An SQL cell that something in a cell offers to put below it. */
export interface NewSqlCell {
  /** Wished for; a number is added where it is taken. */
  name?: string;
  sql: string;
}
