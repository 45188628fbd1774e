import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, it } from 'node:test'
import { button } from '../../../src/web/kit/components/button.ts'
import { checkboxes, radios } from '../../../src/web/kit/components/choices.ts'
import { dateInput } from '../../../src/web/kit/components/date-input.ts'
import { errorSummary } from '../../../src/web/kit/components/error-summary.ts'
import { errorMessage, hint, label } from '../../../src/web/kit/components/form-group.ts'
import { fieldset } from '../../../src/web/kit/components/fieldset.ts'
import { pagination } from '../../../src/web/kit/components/pagination.ts'
import { exitThisPage } from '../../../src/web/kit/components/safety.ts'
import { select } from '../../../src/web/kit/components/select.ts'
import { serviceNavigation } from '../../../src/web/kit/components/service-navigation.ts'
import { summaryList } from '../../../src/web/kit/components/summary-list.ts'
import { table } from '../../../src/web/kit/components/table.ts'
import { taskList } from '../../../src/web/kit/components/task-list.ts'
import { textArea } from '../../../src/web/kit/components/text-area.ts'
import { details, insetText, notificationBanner, panel, tag, warningText } from '../../../src/web/kit/components/text-blocks.ts'
import type { TagColour } from '../../../src/web/kit/components/text-blocks.ts'
import { textInput } from '../../../src/web/kit/components/text-input.ts'
import { backLink, breadcrumbs, genericHeader, phaseBanner, skipLink } from '../../../src/web/kit/components/wayfinding.ts'
import { toHtml } from '../../../src/web/kit/html.ts'
import type { Html } from '../../../src/web/kit/html.ts'
import { flag, list, modifier, NotOffered, only, required, str, textOf } from './govuk-options.ts'
import type { Options } from './govuk-options.ts'
import { normalHtml } from './normal-html.ts'

const sizes = ['s', 'm', 'l', 'xl'] as const
const colours = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'] as const

const labelOf = (given: unknown) => {
  const { text, classes, isPageHeading } = only(given, 'text', 'classes', 'isPageHeading', 'for')
  return { text: required(text), size: modifier(classes, 'govuk-label--', sizes), heading: flag(isPageHeading) }
}

const legendOf = (given: unknown) => {
  if (given === undefined) throw new NotOffered('without a fieldset')
  const { legend } = only(given, 'legend')
  const { text, classes, isPageHeading } = only(legend, 'text', 'classes', 'isPageHeading')
  return { text: required(text), size: modifier(classes, 'govuk-fieldset__legend--', sizes), heading: flag(isPageHeading) }
}

const controlOf = (options: Options) => ({
  name: required(options['name']),
  id: str(options['id']),
  label: labelOf(options['label']),
  hint: textOf(options['hint']),
  error: textOf(options['errorMessage']),
})

const choicesOf = (options: Options) => ({
  name: required(options['name']),
  id: str(options['idPrefix']),
  legend: legendOf(options['fieldset']),
  hint: textOf(options['hint']),
  error: textOf(options['errorMessage']),
  items: list(options['items']).map((item) => {
    const given = only(item, 'value', 'text', 'hint', 'id', 'disabled', 'divider', 'checked', 'selected')
    if (given['divider'] !== undefined) {
      if (given['divider'] !== 'or') throw new NotOffered('another divider')
      return 'or' as const
    }
    if (given['checked'] !== undefined) throw new NotOffered('checked')
    return { value: required(given['value']), text: required(given['text']), hint: textOf(given['hint']), id: str(given['id']), disabled: flag(given['disabled']) }
  }),
})

const actionsOf = (given: unknown) =>
  list(only(given, 'items')['items']).map((item) => {
    const { href, text, visuallyHiddenText } = only(item, 'href', 'text', 'visuallyHiddenText')
    return { href: required(href), text: required(text), about: str(visuallyHiddenText) }
  })

const linkOf = (given: unknown) => {
  if (given === undefined) return undefined
  const { href, text, labelText } = only(given, 'href', 'text', 'labelText')
  return { href: required(href), text: str(text), label: str(labelText) }
}

/** For each component: how its examples' options are ours. */
const components: Readonly<Record<string, (options: Options) => Html>> = {
  button(options) {
    const given = only(options, 'text', 'href', 'name', 'value', 'type', 'classes', 'id', 'disabled', 'isStartButton', 'preventDoubleClick')
    return button({
      text: required(given['text']),
      href: str(given['href']),
      name: str(given['name']),
      value: str(given['value']),
      type: given['type'] === 'button' || given['type'] === 'reset' || given['type'] === 'submit' ? given['type'] : undefined,
      look: modifier(given['classes'], 'govuk-button--', ['secondary', 'warning', 'inverse']),
      id: str(given['id']),
      disabled: flag(given['disabled']),
      start: flag(given['isStartButton']),
      preventDoubleClick: flag(given['preventDoubleClick']),
    })
  },
  input(options) {
    const given = only(options, 'name', 'id', 'label', 'hint', 'errorMessage', 'value', 'type', 'autocomplete', 'inputmode', 'classes', 'spellcheck', 'disabled', 'autocapitalize', 'prefix', 'suffix', 'describedBy')
    const width = modifier(given['classes'], 'govuk-input--width-', ['2', '3', '4', '5', '10', '20', '30'])
    return textInput({
      ...controlOf(given),
      value: str(given['value']),
      type: given['type'] as 'text' | undefined,
      autocomplete: str(given['autocomplete']),
      inputmode: given['inputmode'] as 'numeric' | undefined,
      width: width === undefined ? undefined : (Number(width) as 2),
      spellcheck: flag(given['spellcheck']),
      disabled: flag(given['disabled']),
      autocapitalize: str(given['autocapitalize']),
      prefix: textOf(given['prefix']),
      suffix: textOf(given['suffix']),
      describedBy: str(given['describedBy']),
    })
  },
  textarea(options) {
    const given = only(options, 'name', 'id', 'label', 'hint', 'errorMessage', 'value', 'rows', 'spellcheck', 'autocomplete', 'disabled')
    return textArea({
      ...controlOf(given),
      value: str(given['value']),
      rows: given['rows'] === undefined ? undefined : Number(given['rows']),
      spellcheck: flag(given['spellcheck']),
      autocomplete: str(given['autocomplete']),
      disabled: flag(given['disabled']),
    })
  },
  'character-count'(options) {
    const given = only(options, 'name', 'id', 'label', 'hint', 'errorMessage', 'value', 'rows', 'maxlength', 'countType')
    if (given['maxlength'] === undefined || given['countType'] !== 'characters') throw new NotOffered('no maximum of characters')
    return textArea({ ...controlOf(given), value: str(given['value']), rows: given['rows'] === undefined ? undefined : Number(given['rows']), maxCharacters: Number(given['maxlength']) })
  },
  radios(options) {
    const given = only(options, 'name', 'idPrefix', 'fieldset', 'hint', 'errorMessage', 'items', 'value', 'classes')
    const look = modifier(given['classes'], 'govuk-radios--', ['inline', 'small'])
    return radios({ ...choicesOf(given), value: str(given['value']), inline: look === 'inline', small: look === 'small' })
  },
  checkboxes(options) {
    const given = only(options, 'name', 'idPrefix', 'fieldset', 'hint', 'errorMessage', 'items', 'values', 'classes')
    const values = list(given['values']).map(String)
    return checkboxes({ ...choicesOf(given), values, small: modifier(given['classes'], 'govuk-checkboxes--', ['small']) === 'small' })
  },
  select(options) {
    const given = only(options, 'name', 'id', 'label', 'hint', 'errorMessage', 'items', 'value', 'disabled')
    const items = list(given['items']).map((item) => {
      const { value, text, disabled } = only(item, 'value', 'text', 'disabled')
      return { value: required(value), text: required(text), disabled: flag(disabled) }
    })
    return select({ ...controlOf(given), items, value: str(given['value']), disabled: flag(given['disabled']) })
  },
  'date-input'(options) {
    const given = only(options, 'id', 'namePrefix', 'fieldset', 'hint', 'errorMessage', 'items', 'values', 'day', 'month', 'year')
    if (given['namePrefix'] === undefined || ['items', 'day', 'month', 'year'].some((key) => given[key] !== undefined)) throw new NotOffered('other boxes')
    const name = required(given['namePrefix'])
    const values = only(given['values'], `${name}-day`, `${name}-month`, `${name}-year`)
    return dateInput({
      name,
      id: str(given['id']),
      legend: legendOf(given['fieldset']),
      hint: textOf(given['hint']),
      error: textOf(given['errorMessage']),
      values: { day: str(values[`${name}-day`]), month: str(values[`${name}-month`]), year: str(values[`${name}-year`]) },
    })
  },
  'error-message': (options) => errorMessage(required(only(options, 'text')['text'])),
  'error-summary'(options) {
    const given = only(options, 'titleText', 'errorList')
    if (given['titleText'] !== 'There is a problem') throw new NotOffered('another title')
    return errorSummary(
      list(given['errorList']).map((item) => {
        const { href, text } = only(item, 'href', 'text')
        return { field: 'example', controlId: required(href).slice(1), text: required(text) }
      }),
    )
  },
  fieldset: (options) => fieldset({ legend: legendOf(options), body: null }),
  hint(options) {
    const { id, text } = only(options, 'id', 'text')
    return hint(required(text), str(id))
  },
  label: (options) => label(labelOf(options), required(options['for'])),
  'inset-text'(options) {
    const { id, text } = only(options, 'id', 'text')
    return insetText(required(text), str(id))
  },
  'warning-text'(options) {
    const { text, iconFallbackText = 'Warning' } = only(options, 'text', 'iconFallbackText')
    if (iconFallbackText !== 'Warning') throw new NotOffered('another fallback')
    return warningText(required(text))
  },
  'notification-banner'(options) {
    const { text, titleText, type, titleId } = only(options, 'text', 'titleText', 'type', 'titleId')
    return notificationBanner({ body: required(text), title: str(titleText), success: type === 'success', titleId: str(titleId) })
  },
  panel(options) {
    const { titleText, text, headingLevel } = only(options, 'titleText', 'text', 'headingLevel')
    if (headingLevel !== undefined && headingLevel !== 2) throw new NotOffered('another level')
    return panel({ title: required(titleText), body: str(text), headingLevel })
  },
  'summary-list'(options) {
    const given = only(options, 'rows', 'card', 'classes')
    const card = given['card'] === undefined ? undefined : only(given['card'], 'title', 'actions')
    return summaryList({
      rows: list(given['rows']).map((row) => {
        const { key, value, actions } = only(row, 'key', 'value', 'actions')
        return { key: required(key), value: required(value), actions: actions === undefined ? undefined : actionsOf(actions) }
      }),
      card: card && { title: required(card['title']), actions: actionsOf(card['actions']) },
      noBorder: modifier(given['classes'], 'govuk-summary-list--', ['no-border']) !== undefined,
    })
  },
  table(options) {
    const given = only(options, 'caption', 'captionClasses', 'head', 'rows', 'firstCellIsHeader')
    const columns = list(given['head']).map((cell) => {
      const { text, format } = only(cell, 'text', 'format')
      return { text: required(text), numeric: format === 'numeric' }
    })
    if (columns.length === 0) throw new NotOffered('without a head')
    return table({
      caption: required(given['caption']),
      captionSize: modifier(given['captionClasses'], 'govuk-table__caption--', sizes),
      columns,
      rows: list(given['rows']).map((row) => list(row).map((cell) => textOf(cell, 'format'))),
      rowHeaders: flag(given['firstCellIsHeader']),
    })
  },
  tag(options) {
    const { text, classes } = only(options, 'text', 'classes')
    return tag(required(text), modifier<TagColour>(classes, 'govuk-tag--', colours))
  },
  details(options) {
    const { id, summaryText, text, open } = only(options, 'id', 'summaryText', 'text', 'open')
    return details({ id: str(id), summary: required(summaryText), body: required(text), open: flag(open) })
  },
  pagination(options) {
    const given = only(options, 'previous', 'next', 'items', 'landmarkLabel')
    const items = list(given['items']).map((item) => {
      const { number, href, current, ellipsis } = only(item, 'number', 'href', 'current', 'ellipsis')
      if (!ellipsis && Number.isNaN(Number(number))) throw new NotOffered('a number in words')
      return ellipsis ? ('gap' as const) : { number: Number(number), href: required(href), current: flag(current) }
    })
    return pagination({ previous: linkOf(given['previous']), next: linkOf(given['next']), items: given['items'] === undefined ? undefined : items, label: str(given['landmarkLabel']) })
  },
  'task-list'(options) {
    const given = only(options, 'items', 'idPrefix')
    return taskList(
      list(given['items']).map((item) => {
        const { title, href, hint: itemHint, status } = only(item, 'title', 'href', 'hint', 'status')
        const { text, tag: statusTag, classes } = only(status, 'text', 'tag', 'classes')
        const cannotStartYet = modifier(classes, 'govuk-task-list__status--', ['cannot-start-yet']) !== undefined
        const statusText = statusTag === undefined ? textOf(text) : components['tag']?.(only(statusTag, 'text', 'classes'))
        return { title: required(title), href: str(href), hint: textOf(itemHint), status: statusText, cannotStartYet }
      }),
      str(given['idPrefix']),
    )
  },
  breadcrumbs: (options) =>
    breadcrumbs(
      list(only(options, 'items')['items']).map((item) => {
        const { text, href } = only(item, 'text', 'href')
        return { text: required(text), href: str(href) }
      }),
    ),
  'back-link'(options) {
    const { href, text } = only(options, 'href', 'text')
    return backLink(str(href) ?? '#', str(text))
  },
  'skip-link'(options) {
    const { href, text } = only(options, 'href', 'text')
    return skipLink(required(href), required(text))
  },
  'phase-banner'(options) {
    const { tag: phase, text } = only(options, 'tag', 'text')
    return phaseBanner({ tag: textOf(phase), body: required(text) })
  },
  'generic-header'(options) {
    const { logoText, url } = only(options, 'logoText', 'url')
    return genericHeader({ logo: required(logoText), url: str(url) })
  },
  'service-navigation'(options) {
    const given = only(options, 'serviceName', 'serviceUrl', 'navigation')
    return serviceNavigation({
      serviceName: str(given['serviceName']),
      serviceUrl: str(given['serviceUrl']),
      items: list(given['navigation']).map((item) => {
        const { text, href, current, active } = only(item, 'text', 'href', 'current', 'active')
        return { text: required(text), href: required(href), current: current ? 'page' : active ? 'section' : undefined }
      }),
    })
  },
  'exit-this-page': (options) => exitThisPage(str(only(options, 'redirectUrl')['redirectUrl'])),
}

interface Fixture {
  name: string
  options: Options
  html: string
}

describe('Our components give the markup of govuk-frontend’s own examples', () => {
  for (const [name, ours] of Object.entries(components)) {
    it(name, () => {
      const path = createRequire(import.meta.url).resolve(`govuk-frontend/dist/govuk/components/${name}/fixtures.json`)
      const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: readonly Fixture[] }
      let compared = 0
      for (const fixture of fixtures) {
        const made = attempt(() => toHtml(ours(fixture.options)))
        if (made === undefined) continue
        assert.deepEqual(normalHtml(made), normalHtml(fixture.html), fixture.name)
        compared += 1
      }
      assert.ok(compared > 0, 'no example uses only what our component offers')
    })
  }
})

function attempt(make: () => string): string | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof NotOffered) return undefined
    throw error
  }
}
