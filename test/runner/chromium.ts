import { spawnSync } from 'node:child_process'
import { findChromium } from '../browser.ts'

/**
 * Makes sure that the browser tests have their browser: as root it is installed from
 * Debian's packages; anyone else is told what to run, and those tests are skipped.
 */
export function provideChromium(say: (line: string) => void): void {
  if (findChromium() !== null) return
  if (process.getuid?.() !== 0) {
    say('No Chromium, so the browser tests are skipped: run "apt-get update && apt-get install -y chromium" as root.')
    return
  }
  say('Installing Chromium for the browser tests')
  const installed = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')
  if (!installed) say('Chromium could not be installed with apt-get, so the browser tests are skipped.')
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120']
  return spawnSync('apt-get', [...options, ...args], { env, stdio: ['ignore', 2, 2] }).status === 0
}
