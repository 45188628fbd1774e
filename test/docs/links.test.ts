import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'

const root = join(import.meta.dirname, '../..')

describe('A page of the documentation leads nowhere that is not there', async () => {
  for await (const page of glob(['*.md', 'docs/**/*.md', 'src/**/*.md', 'test/*.md', 'bench/*.md'], { cwd: root })) {
    test(page, async () => {
      const text = await readFile(join(root, page), 'utf8')
      const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link)
      assert.deepEqual(links.filter((link) => !existsSync(join(root, dirname(page), link))), [])
    })
  }
})

describe('Every room says what it is for, what it promises, what it imports and where to begin', async () => {
  for await (const room of glob('src/*/', { cwd: root })) {
    test(room, async () => {
      const text = await readFile(join(root, room, 'README.md'), 'utf8')
      for (const word of [/promise/i, /import/i, /begin/i]) assert.match(text, word)
    })
  }
})
