import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { npm } from './npm.mjs'
import { where } from './places.mjs'
import { Refusal, say } from './say.mjs'
import { requireWritable } from './writable.mjs'

const readJson = (...parts) => JSON.parse(readFileSync(where.file(...parts), 'utf8'))

/**
 * The Node.js to run on: this one if it is new enough, else one of our own in tools/node,
 * which is installed there the first time.
 */
export async function findNode() {
  const wanted = readJson('package.json').engines.node.replace('>=', '')
  if (isAtLeast(process.versions.node, wanted)) return process.execPath
  const packaged = `node-${process.platform}-${process.arch}`
  const node = where.file('tools', 'node', 'node_modules', packaged, 'bin', 'node')
  const ours = readJson('tools', 'node', 'package.json').optionalDependencies[packaged]
  if (ours !== undefined && installedVersion(packaged) !== ours) await install(ours, wanted)
  if (existsSync(node)) return node
  throw new Refusal(`Redress needs Node.js ${wanted} or later, and this is ${process.versions.node}: please install a newer one`)
}

/**
 * How the program is run on it. Node.js gives short-lived objects up to 128 MB on a machine with much memory;
 * with a quarter of that a server under load holds 100 MB less and is about as quick.
 */
export const runtimeOptions = () => readJson('bootstrap', 'runtime.json').options

/** The same environment, in which `node` is that one. */
export function withNodeFirst(env, node) {
  return { ...env, PATH: [dirname(node), env.PATH].filter(Boolean).join(delimiter) }
}

function installedVersion(packaged) {
  try {
    return readJson('tools', 'node', 'node_modules', packaged, 'package.json').version
  } catch {
    return null
  }
}

async function install(version, wanted) {
  say(`this is Node.js ${process.versions.node} and Redress needs ${wanted} or later: installing ${version} in tools/node`)
  const folder = where.file('tools', 'node')
  requireWritable(folder, `Node.js ${version}`)
  const code = await npm(['ci', '--include=optional'], { folder, node: process.execPath, env: process.env })
  if (code !== 0) throw new Refusal(`Node.js ${version} could not be installed in ${folder} (npm ended with ${code}): install Node.js ${wanted} or later yourself`, code)
}

function isAtLeast(version, wanted) {
  const [have, want] = [version, wanted].map((each) => each.split('.').map(Number))
  const differing = [0, 1, 2].find((place) => (have[place] ?? 0) !== (want[place] ?? 0))
  return differing === undefined || (have[differing] ?? 0) > (want[differing] ?? 0)
}
