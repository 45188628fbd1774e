import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { referencePages } from '../../docs/reference.ts'

const folder = join(import.meta.dirname, '../../docs/reference')
const pages = await referencePages()

describe('The reference pages say what the code says (if not: node docs/generate.ts)', () => {
  for (const [path, text] of pages) {
    test(path, async () => {
      assert.equal(await readFile(join(folder, path), 'utf8').catch(() => 'absent'), text)
    })
  }

  test('no page is left over from something that is gone', async () => {
    const present = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md'))
    assert.deepEqual(present.toSorted(), [...pages.keys()].toSorted())
  })

  test('they are the same each time', async () => {
    assert.deepEqual([...(await referencePages())], [...pages])
  })
})
