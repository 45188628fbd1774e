import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { collection, dayOf, FILED, listedOf, rowOf } from '../collection.ts'
import type { Row } from '../collection.ts'
import { withWord } from '../contestant.ts'
import type { Asked, Contestant, Engine } from '../contestant.ts'

const driver = fileURLToPath(new URL('Lucene.java', import.meta.url))
const folderOfJars = process.env['LUCENE_JARS'] ?? '/usr/share/java'
const jars = ['core', 'analyzers-common', 'queries', 'highlighter', 'memory'].map((name) => filesOf(folderOfJars).find((file) => new RegExp(`^lucene-${name}-\\d.*\\.jar$`).test(file)))

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const hasJava = (): boolean => spawnSync('javac', ['-version']).status === 0
const java = (what: 'build' | 'serve', folder: string): ChildProcess =>
  spawn('java', ['-Xmx1g', '-XX:+UseSerialGC', '-cp', jars.map((jar) => `${folderOfJars}/${jar}`).join(':'), driver, what, folder], { stdio: ['pipe', 'pipe', 'inherit'] })

/** Lucene with a heap of 1 GB, from Debian's packages (`liblucene8-java`) and any Java development kit. */
export const lucene: Engine = {
  missing: jars.includes(undefined) ? `Lucene is not there: ${folderOfJars} has no lucene-*.jar (Debian: liblucene8-java; LUCENE_JARS names another folder)` : hasJava() ? null : 'there is no Java development kit for Lucene',
  build: async (folder, decisions) => {
    mkdirSync(folder, { recursive: true })
    const child = java('build', folder)
    const ended = once(child, 'exit')
    for (const listed of collection(decisions)) if (!child.stdin?.write(`${lineOf(rowOf(listed))}\n`) && child.stdin !== null) await once(child.stdin, 'drain')
    child.stdin?.end()
    const [code] = (await ended) as [number]
    if (code !== 0) throw new Error(`Lucene ended with ${code}`)
  },
  open: async (folder) => {
    const child = java('serve', folder)
    if (child.stdout === null || child.stdin === null) throw new Error('Lucene has no pipe')
    const { stdin } = child
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    await lines.next()
    const ask = async (...fields: readonly (string | number)[]): Promise<Asked> => {
      stdin.write(`${fields.join('\t')}\n`)
      const [milliseconds, total, ...keys] = String((await lines.next()).value).split('\t')
      if (total === 'failed') throw new Error(keys.join(' '))
      return { milliseconds: Number(milliseconds), total: Number(total) < 0 ? null : Number(total), keys }
    }
    return {
      search: (wanted, { kind, words, equal, from, to }) => ask('search', wanted, kind, words.join(' '), ...FILED.map((name) => equal[name] ?? ''), from === null ? '' : dayOf(from), to === null ? '' : dayOf(to)),
      similar: (key) => ask('similar', key),
      add: async (index, word) => {
        const { milliseconds, total } = await ask('add', lineOf(withWord(rowOf(listedOf(index)), word)), word)
        if (total !== 1) throw new Error(`${word} is not found`)
        return milliseconds
      },
      putRight: async () => null,
      find: async () => null,
      findSeeds: async () => null,
      pid: child.pid ?? 0,
      close: async () => {
        const ended = once(child, 'exit')
        stdin.end()
        await ended
      },
    } satisfies Contestant
  },
}

const lineOf = ({ key, day, values, summary, filing, text }: Row): string => [key, day, ...FILED.map((name) => values[name]), `${summary} ${filing} ${text}`.replace(/\s+/g, ' ')].join('\t')
