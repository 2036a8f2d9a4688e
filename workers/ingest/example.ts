/** A value as an example, with the line of the file it begins in. */
export interface Example {
  line: number;
  text: string;
}
