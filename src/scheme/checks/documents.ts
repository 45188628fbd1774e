import type { SchemeCheck } from '../problem.ts'

/** Every document goes to somebody. */
export const documentsHaveRecipients: SchemeCheck = (scheme) => Object.entries(scheme.documents)
  .filter(([, document]) => document.to.length === 0)
  .map(([id]) => ({ code: 'document-to-nobody', path: `documents.${id}.to`, message: `The document “${id}” goes to nobody.` }))

/** Every document is issued by some action. */
export const documentsAreIssued: SchemeCheck = (scheme) => Object.keys(scheme.documents)
  .filter((id) => !Object.values(scheme.actions).some((action) => action.issues.includes(id)))
  .map((id) => ({ code: 'document-never-issued', path: `documents.${id}`, message: `No action issues the document “${id}”.` }))

export const issuing: readonly SchemeCheck[] = [documentsHaveRecipients, documentsAreIssued]
