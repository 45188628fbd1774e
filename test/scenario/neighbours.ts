import assert from 'node:assert/strict'
import type { Setting, Visitor } from './setting.ts'

/** Someone begins a case themselves, with whichever office: question by question, each answered from what is given by the name of its box. */
export async function begins(setting: Setting, to: string, given: Readonly<Record<string, string>>): Promise<string> {
  const person = await setting.visitor()
  await person.open('/complain/to')
  await person.choose('to', to)
  await person.press('Continue')
  await person.follow('Start now')
  for (let page = 0; page < 20 && !person.page.url().endsWith('/complain/check'); page += 1) {
    for (const [name, value] of Object.entries(given)) {
      const box = person.page.locator(`main [name="${name}"]`)
      if ((await box.count()) === 0) continue
      if ((await box.first().getAttribute('type')) === 'radio') await person.choose(name, value)
      else await box.fill(value)
    }
    await person.press('Continue')
  }
  await person.press('Send')
  const reference = /\b\d\d \d{3} \d{3}\b/.exec(await person.text())?.[0]
  assert.ok(reference, `the receipt gives a reference: ${await person.text()}`)
  await person.close()
  return reference
}

/** Comes back with a reference and the code that was mailed. */
export async function comesBack(setting: Setting, reference: string, mail: string): Promise<Visitor> {
  const person = await setting.visitor()
  await person.open('/return')
  await person.fill({ reference })
  await person.page.locator('main form button').first().click()
  const code = /Your code is (\S+(?: \S+)?)\n/.exec(await setting.lastMailTo(mail))?.[1] ?? ''
  await person.fill({ code })
  await person.page.locator('main form button').first().click()
  return person
}

const inAddress = (reference: string) => reference.replaceAll(' ', '-')

/** A step of a procedure by whoever is signed in, with what it is given by the names of its boxes; dates in three. */
export async function does(who: Visitor, reference: string, action: string, given: Readonly<Record<string, string>> = {}, base = '/office/cases'): Promise<void> {
  await who.open(`${base}/${inAddress(reference)}/do/${action}`)
  assert.doesNotMatch(await who.text(), /This is not possible now/, `${action}: ${await who.text()}`)
  await enters(who, given)
  await sends(who, action)
}

/** Fills boxes by their names, whatever kind they are. */
export async function enters(who: Visitor, given: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    const box = who.page.locator(`main [name="${name}"]`)
    assert.ok((await box.count()) > 0, `there is no box “${name}” on ${who.page.url()}: ${await who.text()}`)
    const [type, tag] = [await box.first().getAttribute('type'), await box.first().evaluate((element) => element.tagName)]
    if (type === 'radio' || type === 'checkbox') await who.choose(name, value)
    else if (tag === 'SELECT') await box.selectOption(value)
    else await box.fill(value)
  }
}

/** Presses the form's own button, and makes sure that it was taken. */
export async function sends(who: Visitor, what: string): Promise<void> {
  await who.page.locator('main form button').last().click()
  await who.page.waitForLoadState()
  assert.equal(await who.page.locator('.govuk-error-summary').count(), 0, `${what}: ${await who.text()}`)
}

/** Adds a head in the office's own words. */
export async function addsHead(who: Visitor, reference: string, text: string): Promise<void> {
  await who.open(`/office/cases/${inAddress(reference)}/heads/add`)
  await enters(who, { text })
  await sends(who, 'heads/add')
}

/** What is found on the head of this place, counted from 0. */
export async function finds(who: Visitor, reference: string, head: number, finding: string, given: Readonly<Record<string, string>>): Promise<void> {
  await opensFinding(who, reference, head, finding)
  await enters(who, given)
  await sends(who, finding)
}

export async function opensFinding(who: Visitor, reference: string, head: number, finding: string): Promise<void> {
  await who.open(`/office/cases/${inAddress(reference)}`)
  const find = await who.page.locator('main a[href$="/find"]').nth(head).getAttribute('href')
  await who.open(`${find}/${finding}`)
}

/** The person takes their own case further: what goes is chosen, read and agreed to in one act. `heads`: what they tick, where nothing is proposed. */
export async function takesFurther(person: Visitor, reference: string, handover: string, heads: readonly string[] = []): Promise<void> {
  await person.open(`/my/${inAddress(reference)}/hand-over/${handover}`)
  if (heads.length > 0) assert.equal(await person.page.locator('main input[name="heads"]:checked').count(), 0, 'nothing is proposed')
  for (const head of heads) await person.page.getByLabel(head).check()
  await person.press('I agree: hand it over')
  assert.equal(await person.page.locator('.govuk-error-summary').count(), 0, await person.text())
}

/** An office accepts what was handed over to it last. Gives the reference of its own case. */
export async function accepts(who: Visitor, body?: string): Promise<string> {
  await who.open('/office/arrivals')
  await who.page.locator('main tbody a').first().click()
  await who.choose('answer', 'accepted')
  if (body !== undefined && (await who.page.locator('main select[name="body"]').count()) > 0) await who.page.locator('main select[name="body"]').selectOption(body)
  await who.press('Answer')
  const reference = /reference (\d\d \d{3} \d{3})/.exec(await who.page.locator('.govuk-notification-banner').innerText())?.[1]
  assert.ok(reference, await who.text())
  return reference
}
