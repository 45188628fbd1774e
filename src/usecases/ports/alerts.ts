import type { PlainDate } from '../../time/plain-date.ts'

/** How often somebody wants to hear at most. */
export type Every = 'day' | 'week'

/** That somebody asked to be mailed about what comes new to a search. */
export interface Alert {
  readonly id: string
  /** Whose it is, by the identifier under which the address is kept. */
  readonly follower: string
  /** The parameters of the search's address, in their usual order; empty for everything. */
  readonly search: string
  readonly every: Every
  /** Instants. Until it is confirmed, nothing is sent for it. */
  readonly askedAt: string
  readonly confirmedAt: string | null
  /** Up to where in the order of publication they were told, and on which day; null until it is confirmed. */
  readonly toldTo: number | null
  readonly toldOn: PlainDate | null
}

/** What somebody asked for. The address comes sealed, with the stamp by which it is known again. */
export interface NewAlert extends Pick<Alert, 'id' | 'follower' | 'search' | 'every' | 'askedAt'> {
  readonly address: string
  readonly addressStamp: string
}

/** Who wants to be mailed about new decisions. For the program itself alone. */
export interface Alerts {
  /** Keeps it, unconfirmed. Where the address is known, it becomes its follower's, whatever `follower` says. */
  ask(alert: NewAlert): Promise<void>
  /** How many were asked for with this address since an instant and are not confirmed. */
  unconfirmed(addressStamp: string, since: string): Promise<number>
  find(id: string): Promise<(Alert & { readonly address: string }) | null>
  /** Confirms it once. Another for the same search is replaced, and what was told for it counts as told. */
  confirm(id: string, confirmed: { readonly at: string; readonly toldTo: number; readonly toldOn: PlainDate }): Promise<void>
  /** A follower's confirmed alerts, the oldest first. */
  of(follower: string): Promise<readonly Alert[]>
  /** Deletes one alert of a follower, or all; with the last of them goes the address. */
  stop(follower: string, alert: string | null): Promise<void>
  /** Followers with an alert that was last told by these days and up to a position before this one; in order, from after one of them. */
  due(asked: { readonly before: number; readonly day: PlainDate; readonly week: PlainDate; readonly after: string; readonly atMost: number }): Promise<readonly string[]>
  /** The sealed address of a follower, for whoever is to write to them until an instant; null where somebody else is about to, or there is none. */
  takeUp(follower: string, now: string, until: string): Promise<string | null>
  letGo(follower: string): Promise<void>
  told(alerts: readonly string[], toldTo: number, toldOn: PlainDate): Promise<void>
  /** Deletes what was asked for before an instant and never confirmed, and addresses for which nothing is left; gives how many alerts that were. */
  forget(before: string): Promise<number>
}
