import type { PlainDate } from '../../time/plain-date.ts'

/** A package as it is kept, with where it came from and what became of it. */
export interface KeptHandover {
  readonly id: string
  /** Null where it came from another installation. */
  readonly fromOffice: string | null
  readonly fromCase: string | null
  /** Null where it goes to somebody who has no office here. */
  readonly toOffice: string | null
  readonly toCase: string | null
  /** Whom it is about, where they are known here. */
  readonly person: string | null
  readonly toName: string
  readonly state: 'prepared' | 'sent' | 'arrived' | 'accepted' | 'declined' | 'returned' | 'withdrawn'
  readonly digest: string
  readonly package: Uint8Array
  readonly madeAt: string
  readonly arrivedOn: PlainDate | null
  /** The site of the installation from which it came, to be told what becomes of it. */
  readonly answerTo: string | null
  /** Keys of the installations to which it goes, and from which it came. */
  readonly toPartner: string | null
  readonly fromPartner: string | null
  /** Why it was declined or returned, until whoever sent it from outside was told. */
  readonly why: string | null
}

/** Hand-overs sent and received. Read by both offices and by the person; written under `system` standing only. */
export interface Handovers {
  /** False, and nothing kept, where a package of this id is there already. */
  add(handover: KeptHandover): Promise<boolean>
  find(id: string): Promise<KeptHandover | null>
  /** Those that came to the asker's office, the ones that wait for an answer first, then the newest; or only those that wait. */
  arrived(limit: number, only?: 'waiting'): Promise<readonly KeptHandover[]>
  /** Those that left a case, oldest first. */
  ofCase(caseId: string): Promise<readonly KeptHandover[]>
  change(id: string, to: { readonly state: KeptHandover['state']; readonly toCase?: string; readonly why?: string | null }): Promise<void>
}
