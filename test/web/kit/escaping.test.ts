import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import * as kit from '../../../src/web/kit/kit.ts'
import { cookieBanner } from '../../../src/web/kit/components/cookie-banner.ts'
import { serviceNavigation } from '../../../src/web/kit/components/service-navigation.ts'
import { backLink, breadcrumbs, genericHeader, phaseBanner, skipLink } from '../../../src/web/kit/components/wayfinding.ts'
import { toHtml } from '../../../src/web/kit/html.ts'
import type { Html } from '../../../src/web/kit/html.ts'

const bad = `"><script>alert('x')</script>&amp;`
const item = { value: bad, text: bad, hint: bad, reveals: bad }
const control = { name: bad, label: { text: bad }, hint: bad, error: bad }
const group = { name: bad, legend: bad, hint: bad, error: bad, items: [item] }

const everyComponent: Readonly<Record<string, () => Html>> = {
  button: () => kit.button({ text: bad, name: bad, value: bad, id: bad }),
  'button link': () => kit.button({ text: bad, href: bad }),
  buttonGroup: () => kit.buttonGroup(bad),
  textInput: () => kit.textInput({ ...control, value: bad, prefix: bad, suffix: bad, autocomplete: bad }),
  textArea: () => kit.textArea({ ...control, value: bad }),
  'textArea that closes itself': () => kit.textArea({ ...control, value: `</textarea>${bad}` }),
  radios: () => kit.radios({ ...group, value: bad }),
  checkboxes: () => kit.checkboxes({ ...group, values: [bad] }),
  select: () => kit.select({ ...control, items: [item], value: bad }),
  dateInput: () => kit.dateInput({ ...group, values: { day: bad, month: bad, year: bad } }),
  errorSummary: () => kit.errorSummary([{ field: bad, text: bad }]),
  errorMessage: () => kit.errorMessage(bad, bad),
  fieldset: () => kit.fieldset({ legend: bad, body: bad }),
  hint: () => kit.hint(bad, bad),
  label: () => kit.label(bad, bad),
  pagination: () => kit.pagination({ previous: { href: bad, text: bad, label: bad }, next: { href: bad }, items: [{ number: 1, href: bad }], label: bad }),
  exitThisPage: () => kit.exitThisPage(bad),
  inDanger: () => kit.inDanger([{ name: bad, when: bad, phone: bad, text: bad, web: bad }]),
  searchBox: () => kit.searchBox({ action: bad, label: bad, value: bad, hint: bad, filters: bad, keep: { [bad]: bad } }),
  filterPanel: () => kit.filterPanel({ action: bad, title: bad, body: bad, clearHref: bad }),
  summaryList: () => kit.summaryList({ rows: [{ key: bad, value: bad, actions: [{ href: bad, text: bad, about: bad }] }], card: { title: bad } }),
  table: () => kit.table({ caption: bad, columns: [bad], rows: [[bad, bad]], rowHeaders: true, narrow: 'stacks' }),
  taskList: () => kit.taskList([{ title: bad, href: bad, hint: bad, status: bad }], bad),
  details: () => kit.details({ summary: bad, body: bad }),
  insetText: () => kit.insetText(bad),
  notificationBanner: () => kit.notificationBanner({ body: bad, title: bad }),
  panel: () => kit.panel({ title: bad, body: bad }),
  tag: () => kit.tag(bad),
  warningText: () => kit.warningText(bad),
  timeline: () => kit.timeline([{ title: bad, when: bad, datetime: bad, by: bad, body: bad }]),
  breadcrumbs: () => breadcrumbs([{ text: bad, href: bad }]),
  backLink: () => backLink(bad, bad),
  skipLink: () => skipLink(bad, bad),
  phaseBanner: () => phaseBanner({ tag: bad, body: bad }),
  genericHeader: () => genericHeader({ logo: bad, url: bad }),
  serviceNavigation: () => serviceNavigation({ serviceName: bad, serviceUrl: bad, items: [{ text: bad, href: bad }] }),
  wholeReferences: () => kit.html`<p>${kit.wholeReferences(`24 017 326 ${bad}`)}</p>`,
  cookieBanner: () => cookieBanner({ serviceName: bad, action: bad, returnTo: bad }),
}

describe('Text of any kind stays text in every component', () => {
  for (const [name, draw] of Object.entries(everyComponent)) {
    it(name, () => {
      const html = toHtml(draw())
      assert.doesNotMatch(html, /<script/i)
      assert.doesNotMatch(html, /="[^"]*"[^\s>/=][^=>]*alert/)
      assert.match(html, /&lt;script|%3Cscript|"&lt;/i)
      assert.equal(html, toHtml(draw()), 'drawn twice, it is the same')
    })
  }
  it('no component is missing here', () => {
    const notComponents = ['asked', 'classes', 'dataBlock', 'h', 'html', 'renderedElsewhere', 'toHtml', 'pagesOf', 'cleanText', 'fromForm', 'fromFormDate', 'fromFormMany', 'readDateEntry', 'spoken', 'choice', 'choices', 'date', 'text', 'blankForm', 'enteredDate', 'readForm', 'refuse', 'limits', 'notify', 'openToSearchEngines', 'safeReturn', 'csrfField', 'postForm', 'sendingKey', 'goTo', 'respond']
    const components = Object.keys(kit).filter((name) => !notComponents.includes(name))
    assert.deepEqual(components.filter((name) => !(name in everyComponent)), [])
  })
  it('an object that only looks like an element is not drawn', () => {
    const forged: unknown = JSON.parse('{"type":"script","props":{"children":"alert(1)"},"__v":null,"key":null}')
    assert.doesNotMatch(toHtml(kit.html`<p>${forged}</p>`), /<script/)
  })
  it('nothing in the web folder but the kit’s one door skips escaping', () => {
    const root = new URL('../../../src/web/', import.meta.url)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && file !== 'kit/html.ts')
    assert.deepEqual(files.filter((file) => readFileSync(new URL(file, root), 'utf8').includes('dangerouslySetInnerHTML')), [])
  })
})
