/**
 * The browser for end-to-end tests: Debian's Chromium, or the one that CHROMIUM names.
 *
 *     describe('…', { skip: noBrowser }, () => { before(async () => { browser = await openBrowser() }) … })
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

/** Where Chromium is, or null where there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const usual = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    [...folders, '/usr/bin'].map((folder) => join(folder, name)),
  )
  return (named === undefined ? usual : [named]).find(canRun) ?? null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where Chromium is, or null. */
export const chromiumPath = findChromium()

/** For a test's `skip`: why there is no browser, or false where there is one. */
export const noBrowser: string | false =
  chromiumPath === null && 'no Chromium here: install the package chromium, or name one in CHROMIUM'

/** How Chromium is started: nothing of its own goes out to the network. */
export const launchOptions: LaunchOptions = {
  ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
  headless: true,
  args: [
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Starts the browser; the caller closes it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions)
}
