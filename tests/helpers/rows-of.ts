/** Every way to put some of the names in a row, at least one. */
export function rowsOf(names: readonly string[]): string[][] {
  return names.flatMap((name) => [
    [name],
    ...rowsOf(names.filter((other) => other !== name)).map((row) => [name, ...row]),
  ])
}
