import type { CaseFile } from './case-file.ts'

/**
 * Whether the body complained about has been written to about this case. Until then the case is none for it: most complaints end
 * without the body being asked, and someone may have come to the office because they are afraid of it.
 */
export const sentToBody = ({ state, scheme }: Pick<CaseFile, 'state' | 'scheme'>): boolean =>
  state.documents.some((issued) => scheme.roles[issued.to]?.side === 'body')
