import { renamedRule, type Kind } from './renamed.ts'

/** Whether the procedures of this run were renamed when they were loaded. */
export const isRenamed = process.env['REDRESS_RENAMED'] === 'yes'

/** The id by which something of a procedure goes in this run. */
const named = (kind: Kind, id: string): string => (isRenamed ? other(kind, id) : id)

/** What begins every other name; nothing else begins so. */
export const mark = 'renamed-'

/** Another name for anything; a name that is another already stays. */
export const other = (_kind: Kind, id: string): string => (id.startsWith(mark) ? id : `${mark}${id}`)

/** The id under which something is declared, by whichever name it goes in this run. */
export const declaredId = (id: string): string => (id.startsWith(mark) ? id.slice(mark.length) : id)

export const schemeId = (id: string): string => named('scheme', id)
export const stageId = (id: string): string => named('stage', id)
export const clockId = (id: string): string => named('clock', id)
export const documentId = (id: string): string => named('document', id)

/** The name of a rule, `scheme.clock`. */
export const ruleName = (name: string): string => (isRenamed ? renamedRule(name, other) : name)
