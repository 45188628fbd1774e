/** The instant so many minutes later; UTC ISO with milliseconds, as given. */
export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}

/** The earlier of two instants in UTC ISO with milliseconds. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b
}
