import { randomBytes, randomUUID } from 'node:crypto'
import { keepCopies } from '../outside/printing/kept-copies.ts'
import { createPrinter } from '../outside/printing/printer.ts'
import { createReader } from '../outside/reading/reader.ts'
import { createSecrets } from '../outside/secrets.ts'
import { createCatalogue } from '../scheme/catalogue.ts'
import { schemes } from './schemes.ts'
import { openReplica, openStore } from '../store/connect.ts'
import { londonDay } from '../time/plain-date.ts'
import type { Desk } from '../usecases/use-case.ts'
import type { Configuration } from './configuration.ts'
import { bulkFilesIn } from './bulk-files.ts'
import { installationKey } from './key.ts'
import { searchIndexOf } from './search-index.ts'
import type { SearchIndex } from './search-index.ts'

/** Some hundreds of decisions: those that are read today. */
const COPIES_KEPT_BYTES = 16 * 1024 * 1024

/** A desk with everything real behind it, and how to leave it. */
export interface OpenDesk {
  readonly desk: Desk
  readonly key: string
  readonly kept: Awaited<ReturnType<typeof openStore>>
  readonly searchIndex: SearchIndex
  close(): Promise<void>
}

/** Opens the store that the configuration names and puts a desk before it. `say` hears what takes its time. */
export async function openDesk(configuration: Configuration, say: (line: string) => void): Promise<OpenDesk> {
  const key = await installationKey(configuration.folder)
  const kept = await openStore({ ...(configuration.databaseUrl === null ? {} : { url: configuration.databaseUrl }), folder: configuration.folder, say })
  const replica = configuration.databaseReadUrl === null ? null : openReplica(configuration.databaseReadUrl)
  const now = () => new Date().toISOString()
  const printer = keepCopies(createPrinter(), COPIES_KEPT_BYTES)
  const reader = createReader()
  const searchIndex = searchIndexOf(configuration, kept, say, replica?.store)
  const desk: Desk = {
    store: kept.store,
    search: searchIndex.search,
    registerIndex: searchIndex.index,
    bulkFiles: bulkFilesIn(configuration.folder, say),
    registerState: searchIndex.registerState,
    ...(replica === null ? {} : { replica: replica.store }),
    reader,
    printer,
    schemes: createCatalogue(schemes),
    now,
    today: () => londonDay(now()),
    newId: () => randomUUID(),
    random: (bytes) => randomBytes(bytes).toString('hex'),
    secrets: createSecrets(key),
    site: configuration.address,
  }
  const close = async () => {
    await reader.close()
    await searchIndex.close()
    await printer.close()
    await replica?.close()
    await kept.close()
  }
  return { desk, key, kept, searchIndex, close }
}
