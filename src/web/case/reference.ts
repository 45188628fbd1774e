import { normaliseReference } from '../../statement/reference.ts'

/** A reference as it stands in an address, `24-017-326`, back to `24 017 326`; what is none stays one that is not found, without what no database can be asked. */
export const referenceOf = (inAddress: string): string => normaliseReference(inAddress) ?? inAddress.replaceAll('\0', '\ufffd').toWellFormed()
