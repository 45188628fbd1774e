/**
 * A work of which one run goes on at a time. Who asks while it runs gets another run after it, shared by all who asked
 * meanwhile: so whatever was there when they asked has been seen when they have their answer.
 */
export function sharedRun(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  return () => {
    again = true
    running ??= (async () => {
      try {
        while (again) {
          again = false
          await work()
        }
      } finally {
        running = null
      }
    })()
    return running
  }
}
