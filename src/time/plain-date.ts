/** A calendar day without a time or zone, `2026-03-20`. Where a day must be taken from an instant, the zone is Europe/London. */
export type PlainDate = `${number}-${number}-${number}`
