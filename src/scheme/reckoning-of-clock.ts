import type { Count } from '../time/counting.ts'
import type { Reckoning, Single } from '../time/reckoning.ts'
import type { Clock, OtherCount } from './language.ts'

/** What a clock calls the days from which it counts. */
export const dayNames = {
  start: 'start',
  restart: (place: number) => `restart-${place + 1}`,
  other: ({ name }: OtherCount) => `other-${name}`,
} as const

/**
 * How a clock is counted: from the latest of its trigger and what set it going anew; by the readings of its limit, if there are
 * several; and against the other counts that have triggers of their own. A count that an office set for itself is not read in two ways.
 */
export function reckoningOf(clock: Clock, count: Count = clock.count): Reckoning {
  const from = [dayNames.start, ...(clock.restarts ?? []).map((_, place) => dayNames.restart(place))]
  const { takes = 'earlier', counts = [] } = clock.or ?? {}
  const readings = count === clock.count ? counts.filter(({ starts }) => starts === undefined) : []
  const others = counts.filter(({ starts }) => starts !== undefined)
  const main: Single = { from, count }
  const read: Reckoning = readings.length === 0 ? main : { takes, readings: true, of: [main, ...readings.map((other) => single(other, from))] }
  return others.length === 0 ? read : { takes, of: [read, ...others.map((other) => single(other, [dayNames.other(other)]))] }
}

const single = ({ name, count, why }: OtherCount, from: readonly string[]): Single => ({ name, from, count, why })
