/** A path of this site to return to; anything that could lead elsewhere gives `otherwise`. */
export function safeReturn(path: unknown, otherwise = '/'): string {
  // Browsers read a backslash as a slash and drop tabs and newlines, so all three could make another site's address.
  return typeof path === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : otherwise
}
