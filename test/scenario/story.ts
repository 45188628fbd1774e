import assert from 'node:assert/strict'
import { parseStatement } from '../../src/statement/parse.ts'
import type { Statement } from '../../src/statement/model.ts'
import { testOffice } from '../desk.ts'
import { schemeId } from '../renaming/ids.ts'
import type { Setting, Visitor } from './setting.ts'

/** What the people of a story enter, each what only they would. Nothing of the statement that is to come is among it. */
export interface Story {
  readonly complainant: { readonly name: string; readonly title: string; readonly pronouns: string; readonly mail: string }
  readonly narrative: string
  readonly injustice: string
  readonly body: string
  readonly linkOfficer: string
  readonly account: string
  readonly category: string
  readonly facts: readonly { readonly text: string; readonly from: 'complainant' | 'body' | 'established'; readonly newParagraph?: boolean }[]
  readonly heads: readonly { readonly complaint: string; readonly test: string; readonly reasons: string; readonly betterPlaced?: string }[]
  /** Which head answers the injustice that the person claims. */
  readonly injusticeUnder?: number
  readonly grounds: readonly string[]
  readonly subheading?: string
  /** Law paragraphs in the order that the investigator wants, where it is not the usual one. */
  readonly law?: readonly string[]
  readonly outcome: string
}

/** The person complains, question by question. Gives the reference on the receipt. */
export async function complains(setting: Setting, story: Story): Promise<string> {
  const person = await setting.visitor()
  await person.open('/')
  await person.open('/complain/to')
  await person.choose('to', `${testOffice.slug} ${schemeId('ombudsman')}`)
  await person.press('Continue')
  await person.follow('Start now')
  const answers: readonly (() => Promise<void>)[] = [
    () => person.choose('body', story.body),
    () => person.choose('complainedToBody', 'yes-answered'),
    () => person.fill({ narrative: story.narrative }),
    () => person.fill({ injustice: story.injustice }),
    () => person.fill({ wanted: 'That it is put right.' }),
    () => person.choose('forWhom', 'self'),
    async () => {
      await person.fill({ name: story.complainant.name })
      await person.choose('title', story.complainant.title)
      await person.choose('pronouns', story.complainant.pronouns)
    },
    () => person.choose('safeContact', 'mail'),
    () => person.fill({ mail: story.complainant.mail }),
    () => Promise.resolve(),
    () => Promise.resolve(),
  ]
  for (const answer of answers) {
    await answer()
    await person.press('Continue')
  }
  await person.press('Send')
  const reference = /\b\d\d \d{3} \d{3}\b/.exec(await person.text())?.[0]
  assert.ok(reference, 'the receipt gives a reference')
  await person.close()
  return reference
}

const at = (reference: string) => `/office/cases/${reference.replaceAll(' ', '-')}`

/** An action of the procedure, by whoever is signed in. */
export async function acts(who: Visitor, reference: string, action: string, button: string, enter: () => Promise<void> = () => Promise.resolve(), base = '/office/cases'): Promise<void> {
  await who.open(`${base}/${reference.replaceAll(' ', '-')}/do/${action}`)
  assert.doesNotMatch(await who.text(), /This is not possible now/, `${action}: ${await who.text()}`)
  await enter()
  await who.press(button)
}

/** From its arrival to the investigator, with the body's account asked for and given. */
export async function reachesAssessment(setting: Setting, story: Story, reference: string): Promise<Visitor> {
  const adviser = await setting.staff('adviser@demonstration.example')
  await acts(adviser, reference, 'acknowledge', 'Send the receipt')
  await acts(adviser, reference, 'send-to-assessment', 'Send to assessment')
  await adviser.close()
  const manager = await setting.staff('manager@demonstration.example')
  await acts(manager, reference, 'allocate', 'Allocate', () => manager.page.getByLabel('Who will assess it').selectOption({ label: 'Ines Investigator' }).then(() => undefined))
  await manager.close()
  const investigator = await setting.staff('investigator@demonstration.example')
  await acts(investigator, reference, 'ask-body', 'Ask the body for its account', () => investigator.fill({ enquiry: 'Please tell us what happened, from your records.' }))
  const link = await setting.staff(story.linkOfficer)
  await link.open('/body')
  await acts(link, reference, 'give-account', 'Send our account', () => link.fill({ account: story.account }), '/body')
  await link.close()
  return investigator
}

/** The investigator records heads, facts, tests and choices. */
export async function assesses(investigator: Visitor, story: Story, reference: string): Promise<void> {
  const path = at(reference)
  await investigator.open(`${path}/category`)
  await investigator.choose('category', story.category)
  await investigator.press('Save')
  for (const fact of story.facts) {
    await investigator.open(`${path}/facts/add`)
    await investigator.fill({ text: fact.text })
    await investigator.choose('from', fact.from)
    if (fact.newParagraph === true) await investigator.choose('paragraph', 'new')
    await investigator.press('Add this fact')
  }
  for (const head of story.heads) {
    await investigator.open(`${path}/heads/add`)
    await investigator.fill({ text: head.complaint })
    await investigator.press('Add this head')
  }
  for (const [index, head] of story.heads.entries()) await considers(investigator, reference, index, head)
  await investigator.open(`${path}/injustice`)
  await investigator.page.locator('main input[name="head"]').nth(story.injusticeUnder ?? 0).check()
  await investigator.press('Save')
  await chooses(investigator, reference, story.grounds)
  if (story.subheading !== undefined) {
    await investigator.open(`${path}/statement/subheading`)
    await investigator.page.getByLabel(story.subheading, { exact: true }).check()
    await investigator.press('Save')
  }
  if (story.law !== undefined) await orders(investigator, `${path}/statement/law`, story.law)
}

/** One test for one head, with reasons. Heads count from 0 in their present order. */
export async function considers(investigator: Visitor, reference: string, head: number, considered: { readonly test: string; readonly reasons: string; readonly betterPlaced?: string }): Promise<void> {
  await investigator.open(at(reference))
  const assess = await investigator.page.locator('main a[href$="/assess"]').nth(head).getAttribute('href')
  await investigator.open(`${assess}/${considered.test}`)
  await investigator.choose('met', 'yes')
  if ((await investigator.page.locator('main [name="discretion"]').count()) > 0) await investigator.choose('discretion', 'not-exercised')
  if (considered.betterPlaced !== undefined) {
    const offered = investigator.page.locator(`main input[name="betterPlaced"][value="${considered.betterPlaced}"]`)
    if ((await offered.count()) > 0) await offered.check()
    else await investigator.choose('otherBody', considered.betterPlaced)
  }
  await investigator.fill({ reasons: considered.reasons })
  await investigator.press('Save what was considered')
}

export async function chooses(investigator: Visitor, reference: string, grounds: readonly string[]): Promise<void> {
  await investigator.open(`${at(reference)}/grounds`)
  for (const box of await investigator.page.locator('main input[name="grounds"]').all()) await box.uncheck()
  for (const [index, ground] of grounds.entries()) {
    await investigator.choose('grounds', ground)
    await investigator.fill({ [`place-${ground}`]: String(index + 1) })
  }
  await investigator.press('Save')
}

/** Puts things in an order by the numbers in their boxes: those whose box's name has an id come first, as listed. */
export async function orders(investigator: Visitor, path: string, ids: readonly string[]): Promise<void> {
  await investigator.open(path)
  for (const box of await investigator.page.locator('main input[name^="place-"]').all()) {
    const id = (await box.getAttribute('name'))?.slice('place-'.length) ?? ''
    await box.fill(String(ids.includes(id) ? ids.indexOf(id) + 1 : ids.length + 1))
  }
  await investigator.press('Save this order')
}

/** The draft as the investigator reads it, parsed from the page. */
export async function draft(investigator: Visitor, reference: string): Promise<Statement> {
  await investigator.open(`${at(reference)}/statement/preview`)
  const parsed = parseStatement(await investigator.page.locator('.redress-decision').innerHTML())
  assert.equal(parsed.type, 'statement')
  return parsed as Statement
}

/** What of a statement must be that of the real one: everything but the words. */
export function shape(statement: Statement) {
  return {
    outcome: statement.header.decision,
    body: statement.header.body,
    category: [statement.header.category, statement.header.subcategory],
    sections: statement.sections.map(({ role, paragraphs }) => [role, paragraphs.map(({ number }) => number)]),
    headings: statement.sections.map(({ heading }) => heading),
    subheadings: statement.sections.flatMap(({ subheadings }) => subheadings.map(({ heading, before }) => [heading, before])),
    limbs: statement.sections.flatMap(({ paragraphs }) => paragraphs.map(({ items }) => items.length)),
    cited: statement.citations.map(({ number, provisions, standsAlone }) => ({ number, provisions, standsAlone })),
    signOff: statement.signOff,
  }
}

/** Approved by the manager, sent to both sides, prepared and published by two people once the wait is over, and found by a stranger. */
export async function isDecidedAndPublished(setting: Setting, story: Story, reference: string, words: string): Promise<Statement> {
  const investigator = await setting.staff('investigator@demonstration.example')
  await investigator.open(`${at(reference)}/statement`)
  assert.match(await investigator.text(), /Nothing is missing/, await investigator.text())
  await acts(investigator, reference, 'submit-draft', 'Submit the draft for approval', () => investigator.choose('outcome', story.outcome))
  const manager = await setting.staff('manager@demonstration.example')
  await acts(manager, reference, 'approve', 'Approve and send')

  assert.match(await setting.lastMailTo(story.complainant.mail), /Sign in with your reference/)
  const person = await setting.visitor()
  await person.open('/return')
  await person.fill({ reference })
  await person.page.locator('main form button').first().click()
  const code = /Your code is (\S+(?: \S+)?)\n/.exec(await setting.lastMailTo(story.complainant.mail))?.[1] ?? ''
  await person.fill({ code })
  await person.page.locator('main form button').first().click()
  await person.open(`/my/${reference.replaceAll(' ', '-')}`)
  await person.follow('Decision')
  assert.match(await person.text(), /review/)
  await person.close()
  const link = await setting.staff(story.linkOfficer)
  await link.open(`/body/${reference.replaceAll(' ', '-')}`)
  await link.follow('Decision')
  await link.close()

  const publisher = await setting.staff('publication@demonstration.example')
  await publisher.open(`${at(reference)}/publication`)
  await acts(publisher, reference, 'prepare-publication', 'Confirm that it can be published', () => publisher.choose('looked', 'every-place'))
  await manager.open(`${at(reference)}/do/publish`)
  assert.match(await manager.text(), /waiting period/, 'it cannot be published before its wait is over')
  setting.test.pass(93)
  const second = await setting.staff('manager@demonstration.example')
  await acts(second, reference, 'publish', 'Publish')

  const stranger = await setting.visitor()
  await stranger.open(`/decisions?q=${encodeURIComponent(words)}`)
  await stranger.page.locator(`main a[href$="${reference.replaceAll(' ', '-')}"]`).first().click()
  const published = parseStatement(await (await stranger.page.request.get(`${stranger.page.url()}.txt`)).text())
  assert.equal(published.type, 'statement')
  assert.doesNotMatch(JSON.stringify(published), new RegExp(story.complainant.name.split(' ').at(-1) ?? ' ', 'i'))
  return published as Statement
}
