/** First-party counts of page views, kept only for visitors who agreed to them; a path and a day, nothing of the visitor. */
export interface PageCounts {
  add(path: string, day: string): Promise<void>
}
