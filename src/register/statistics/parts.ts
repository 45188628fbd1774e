/** A part of what is counted: a year, a category, a body. */
export interface Named {
  /** Of the part; empty for what has none, such as no category. */
  readonly key: string
  readonly name: string
}

/** Cells in groups, each with what `sum` makes of it: those of most first, and those without a key last. */
export function partsBy<Cell, Sum>(cells: readonly Cell[], { keyOf, nameOf, sum, size }: { keyOf(cell: NoInfer<Cell>): string; nameOf(cell: NoInfer<Cell>): string; sum(group: readonly NoInfer<Cell>[]): Sum; size(summed: NoInfer<Sum>): number }): readonly (Named & Sum)[] {
  return [...Map.groupBy(cells, keyOf)]
    .map(([key, group]) => ({ key, name: group.map(nameOf).toSorted()[0] ?? key, ...sum(group) }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || size(b) - size(a) || (a.key < b.key ? -1 : 1))
}

/** Cells by year, the earliest first; those without one last. Years between that have none are there, with nothing in them. */
export function partsByYear<Cell extends { readonly year: number | null }, Sum>(cells: readonly Cell[], sum: (group: readonly Cell[]) => Sum): readonly (Named & Sum)[] {
  const groups = Map.groupBy(cells, ({ year }) => year)
  const known = [...groups.keys()].filter((year) => year !== null)
  // A single wrong day, such as one of the year 1025, must not make a list of a thousand years.
  const all = known.length > 0 && Math.max(...known) - Math.min(...known) < 60
    ? Array.from({ length: Math.max(...known) - Math.min(...known) + 1 }, (_, n) => Math.min(...known) + n)
    : known.toSorted((a, b) => a - b)
  return [...all, ...(groups.has(null) ? [null] : [])].map((year) => ({ key: yearName(year), name: yearName(year), ...sum(groups.get(year) ?? []) }))
}

/** A year from 1 April to 31 March: `2024-25`. */
export const yearName = (year: number | null): string => (year === null ? 'No day given' : `${year}-${String((year + 1) % 100).padStart(2, '0')}`)
