import { renderedElsewhere, toHtml } from '../kit/kit.ts'
import type { Html } from '../kit/kit.ts'

/**
 * Keeps what was drawn last, up to `most` drawings, by a key that names all it depends on. For the words of published
 * versions, which never change: drawing them costs more than finding them.
 */
export function keepViews(most: number): (key: string, draw: () => Html) => Html {
  const kept = new Map<string, string>()
  return (key, draw) => {
    const drawn = kept.get(key) ?? toHtml(draw())
    kept.delete(key)
    kept.set(key, drawn)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return renderedElsewhere(drawn)
  }
}
