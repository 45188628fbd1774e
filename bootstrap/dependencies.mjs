import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { npm } from './npm.mjs'
import { where } from './places.mjs'
import { whoRuns } from './running.mjs'
import { Refusal, say } from './say.mjs'
import { requireWritable } from './writable.mjs'

/** Kept inside node_modules, so it goes when they go. */
const mark = where.file('node_modules', '.redress-installed')

/**
 * Installs the dependencies unless those of the present package-lock.json are there. With
 * `dev` those of the tests too; a start after a test is content with the more that is there.
 */
export async function installMissing({ dev, node, env }) {
  const digest = lockDigest()
  const found = readMark()
  if (found?.digest === digest && (found.dev || !dev)) return
  requireWritable(where.root, 'what Redress depends on')
  refuseUnderRunning()
  const withDev = dev || found?.dev === true
  say(`installing what Redress depends on${withDev ? ', tests included' : ''}: about half a minute`)
  const args = ['ci', withDev ? '--include=dev' : '--omit=dev', '--include=optional']
  const code = await npm(args, { folder: where.root, node, env })
  if (code !== 0) throw new Refusal(`the dependencies could not be installed: npm ended with ${code}`, code)
  writeFileSync(mark, JSON.stringify({ digest, dev: withDev }))
}

/** The same lock gives other packages on another platform. */
function lockDigest() {
  const lock = readFileSync(where.file('package-lock.json'))
  return createHash('sha256').update(`${process.platform}-${process.arch}\n`).update(lock).digest('hex')
}

function readMark() {
  return existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : null
}

function refuseUnderRunning() {
  const running = whoRuns()
  if (running.length === 0) return
  throw new Refusal(`Redress is running (process ${running.join(', ')}) and what it depends on must be installed anew: stop it, then run this again`)
}
