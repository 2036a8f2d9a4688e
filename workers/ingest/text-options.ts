/** What may be said of delimited text. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface TextOptions {}
