import { normaliseReference } from '../../statement/reference.ts'

/** A reference as it stands in an address, `24-017-326`, back to `24 017 326`; what is none stays as it is and is not found. */
export const referenceOf = (inAddress: string): string => normaliseReference(inAddress) ?? inAddress
