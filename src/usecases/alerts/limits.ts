/** For so many hours a link confirms. */
export const CONFIRM_HOURS = 24
/** What nobody confirmed is kept so many days, so that asking again and again is noticed; then it is deleted. */
export const UNCONFIRMED_DAYS = 7
/** So many mails in so many hours ask one address to confirm, whoever asks for them. */
export const ASKED_AT_MOST = { times: 3, hours: 24 } as const
/** Searches that one address may follow. */
export const SEARCHES_AT_MOST = 10
/** Decisions that one mail names; more are behind its links. */
export const NAMED_AT_MOST = 25
/** Longer than sending one mail takes. */
export const TAKEN_MINUTES = 10
/** The longest address that mail can go to (RFC 5321, section 4.5.3.1.3, without its brackets). */
export const LONGEST_ADDRESS = 254
