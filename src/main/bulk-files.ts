import { join } from 'node:path'
import { createBulkFiles } from '../outside/bulk-files/bulk-files.ts'
import type { OpenStore } from '../store/connect.ts'
import { listenToRegister } from '../store/register/register-signal.ts'
import type { BulkFiles } from '../usecases/ports/bulk-files.ts'
import { renewBulkFiles } from '../usecases/register/show-bulk-files.ts'
import { system, type Desk } from '../usecases/use-case.ts'

/** The bulk files in the data folder. */
export const bulkFilesIn = (folder: string, say: (line: string) => void): BulkFiles => createBulkFiles(join(folder, 'open-data'), say)

/** From now on what is taken down, by whichever process, is soon gone from the files too. Gives how to stop. */
export function clearBulkFiles(desk: Desk, { connection }: OpenStore, say: (line: string) => void): () => Promise<void> {
  let wanted = false
  let clearing: Promise<void> | null = null
  // However much is published at once, it is looked at once more after the last.
  const clear = async (): Promise<void> => {
    while (wanted) {
      wanted = false
      await renewBulkFiles(desk, system, {}).catch((cause: unknown) => say(`The bulk files could not be cleared of what was taken down. (${cause instanceof Error ? cause.message : String(cause)})`))
    }
    clearing = null
  }
  const signal = listenToRegister(connection, () => {
    wanted = true
    clearing ??= clear()
  })
  return async () => {
    await signal.stop()
    await clearing
  }
}
