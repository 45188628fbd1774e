import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { where } from './places.mjs'
import { identify, isRunning } from './process.mjs'
import { say } from './say.mjs'
import { isUnwritable } from './writable.mjs'

/**
 * Takes the lock of a name, waiting for whoever holds it; a holder that has died holds nothing.
 *
 * Each holder has a numbered ticket, and the highest number counts. Numbers only grow, even
 * when a ticket is given back, so someone who read the list long ago can never take an old
 * number for a free one: they find a higher one and give theirs up.
 */
export async function acquire(name) {
  try {
    mkdirSync(where.state(), { recursive: true })
    for (let waiting = false; ; waiting = true) {
      const lock = tryToTake(name)
      if (lock) return lock
      if (!waiting) say('waiting for another Redress, which is installing or starting')
      await pause(200)
    }
  } catch (error) {
    // A clone that only its owner may write to: nothing can be installed, so nothing needs locking.
    if (isUnwritable(error)) return { release: () => undefined }
    throw error
  }
}

function tryToTake(name) {
  const last = tickets(name).at(-1) ?? 0
  if (last > 0 && isHeld(ticket(name, last))) return null
  const mine = last + 1
  if (!put(name, mine)) return null
  if (tickets(name).at(-1) !== mine) {
    rmSync(ticket(name, mine), { force: true })
    return null
  }
  for (const old of tickets(name).filter((each) => each < mine)) rmSync(ticket(name, old), { force: true })
  return { release: () => giveBack(name, mine) }
}

const ticket = (name, number) => where.state(`${name}.${number}`)

function tickets(name) {
  return readdirSync(where.state())
    .filter((each) => each.startsWith(`${name}.`))
    .map((each) => Number(each.slice(name.length + 1)))
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
}

function isHeld(path) {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'))
    return holder !== null && isRunning(holder)
  } catch (error) {
    // Somebody with a higher number has removed it meanwhile: look again.
    if (error.code === 'ENOENT') return true
    throw error
  }
}

/** Makes a ticket with its content in one step; false where that number is taken. */
function put(name, number) {
  const draft = where.state(`draft-${process.pid}`)
  writeFileSync(draft, JSON.stringify(identify(process.pid)))
  try {
    linkSync(draft, ticket(name, number))
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function giveBack(name, number) {
  const draft = where.state(`draft-${process.pid}`)
  writeFileSync(draft, 'null')
  renameSync(draft, ticket(name, number))
}
