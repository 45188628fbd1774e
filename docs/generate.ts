import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { referencePages } from './reference.ts'

/** Writes `docs/reference/` anew from the code: `node docs/generate.ts`. */
const folder = join(import.meta.dirname, 'reference')
const pages = await referencePages()
await rm(folder, { recursive: true, force: true })
for (const [path, text] of pages) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}
