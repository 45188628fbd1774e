/** The register's own index, as far as somebody can look after it. */
export interface RegisterIndex {
  /**
   * Makes it anew from the register; the old one answers meanwhile. Where another process keeps it, that one is asked to, and
   * waited for. `progress` hears how many changes of the register were read, of how many.
   */
  rebuild(progress?: (read: number, of: number) => void): Promise<void>
  /** Everything in which it differs from the register, or is damaged; a sentence each. */
  problems(): Promise<readonly string[]>
}
