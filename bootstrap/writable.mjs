import { accessSync, constants } from 'node:fs'
import { Refusal } from './say.mjs'

/** Whether a file could not be written because of whose it is. */
export function isUnwritable(error) {
  return ['EACCES', 'EPERM', 'EROFS'].includes(error.code)
}

/** Refuses, before npm does in its own words, to install where this user may not write. */
export function requireWritable(folder, what) {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new Refusal(`${what} must be installed, and ${folder} cannot be written to: run this once as its owner`)
  }
}
