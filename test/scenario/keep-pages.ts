import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { textOf } from '../../src/usecases/cases/case-file.ts'
import type { Words } from '../../src/casework/event.ts'
import { system, type Desk } from '../../src/usecases/use-case.ts'

/** Where pages and letters of a scenario are kept to be looked at, if somebody asked for that; nothing is kept otherwise. */
export const keptIn = process.env['REDRESS_KEEP_PAGES'] ?? null

const widths = [390, 1280]

interface Kept { readonly url: string; readonly html: string; readonly failed: boolean }

export interface Keeper {
  /** Keeps every page that is answered to a window, as it came from the server. */
  watch(context: BrowserContext): void
  /** Draws each page that was kept as a phone and a desk show it, and prints each letter that was written. */
  draw(): Promise<void>
}

/**
 * Keeps what a scenario shows, in `REDRESS_KEEP_PAGES`: `NNN-path-WIDTH.png` of each page and each answer to a form, and each letter as text and PDF.
 * Pages are drawn afterwards, so that the scenario itself is not slowed or changed.
 */
export function keeper({ folder, browser, desk }: { readonly folder: string; readonly browser: Browser; readonly desk: Desk }): Keeper {
  const answered: Promise<Kept | null>[] = []
  return {
    watch: (context) => {
      context.on('response', (response) => {
        const type = response.headers()['content-type'] ?? ''
        if (!type.startsWith('text/html') || response.request().resourceType() !== 'document') return
        answered.push(response.text().then((html) => ({ url: response.url(), html, failed: response.status() >= 400 }), () => null))
      })
    },
    draw: async () => {
      await mkdir(folder, { recursive: true })
      const kept = (await Promise.all(answered)).filter((each) => each !== null)
      const context = await browser.newContext()
      const page = await context.newPage()
      const show = async (url: string, html: string) => {
        await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
        await page.goto(url)
        await page.unroute(url)
      }
      const drawn = new Set<string>()
      for (const { url, html } of kept) {
        const stable = html.replaceAll(/name="_csrf" value="[^"]*"/g, '')
        if (drawn.has(url + stable)) continue
        drawn.add(url + stable)
        await show(url, html)
        const name = `${String(drawn.size).padStart(3, '0')}${nameOf(url)}`
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
        }
        if (url.includes('/documents/')) await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4' })
      }
      await context.close()
      await writeFile(join(folder, 'letters.txt'), (await lettersOf(desk)).join(`\n${'='.repeat(80)}\n`))
    },
  }
}

const nameOf = (url: string) => new URL(url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replaceAll('/', '_')

/** Every letter of every case, as text, those that an office has to send itself included. */
async function lettersOf(desk: Desk): Promise<readonly string[]> {
  return desk.store.as(system, async (rooms) => {
    const letters: string[] = []
    for await (const { head, events, words } of rooms.histories.raw(null)) {
      for (const { text } of words) {
        const said = JSON.parse(text) as Words
        if (textOf(said, 'title') !== '' && textOf(said, 'text') !== '') letters.push(`${head.scheme} ${head.reference} (${events.length} events)\n\n${textOf(said, 'text')}`)
      }
    }
    return letters
  })
}
