import type { Scheme } from '../scheme/language.ts'
import { councilComplaint } from '../schemes/council-complaint.ts'
import { ombudsman } from '../schemes/ombudsman.ts'

/** Every procedure and version that this program knows. A case keeps the version of its date, so none is ever taken out. */
export const schemes: readonly Scheme[] = [ombudsman, councilComplaint]
