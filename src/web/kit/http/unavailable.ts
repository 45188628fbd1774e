const codes: ReadonlySet<string> = new Set([
  // What the store makes of all the others, and of two transactions in each other's way.
  'store-unavailable', 'store-contended',
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EAI_AGAIN',
  // PostgreSQL: connection exceptions, too many connections, shutting down, starting up, read-only standby.
  '08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03', '25006',
])

/** Is this the failure of something we depend on, which will pass, rather than a fault of ours? */
export function isUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && typeof error.code === 'string') {
    if (error.code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect'
    if (codes.has(error.code)) return true
  }
  if ('message' in error && typeof error.message === 'string' && /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)) return true
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  return 'cause' in error && isUnavailable(error.cause)
}
