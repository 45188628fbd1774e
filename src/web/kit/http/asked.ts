/**
 * A parameter of an address as text: the first where it is given twice, empty where it is not given, without what no
 * database can be asked.
 */
export function asked(query: unknown, name: string): string {
  const given = typeof query === 'object' && query !== null && Object.hasOwn(query, name) ? (query as Readonly<Record<string, unknown>>)[name] : undefined
  const first: unknown = Array.isArray(given) ? given[0] : given
  return typeof first === 'string' ? first.replaceAll('\0', ' ').toWellFormed() : ''
}
