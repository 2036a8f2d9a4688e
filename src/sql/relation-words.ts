/** Words that can follow a relation's name in FROM without being its alias. */
export const NO_ALIAS: ReadonlySet<string> = new Set(
  `where join inner left right full cross natural asof semi anti positional on using group order having limit offset
  union intersect except window qualify select tablesample pivot unpivot lateral set values from`.split(
    /\s+/,
  ),
);
