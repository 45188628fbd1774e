import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where things are, whoever asks from whichever folder. */
export const where = {
  root,
  file: (...parts) => join(root, ...parts),
  /** Which process is installing and which are running; never committed. */
  state: (...parts) => join(root, '.redress', ...parts),
  /**
   * The folder in which the program runs: file names that a person gives are meant from
   * where they stand. npm goes to the package's folder first and keeps theirs in INIT_CWD.
   */
  cwd: (isTest) => {
    if (isTest) return root
    const byOurScript = process.env.npm_package_json === join(root, 'package.json')
    return (byOurScript && process.env.INIT_CWD) || process.cwd()
  },
}
