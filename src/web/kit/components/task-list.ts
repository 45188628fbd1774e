import { classes, html } from '../html.ts'
import type { Content, Html } from '../html.ts'

export interface Task {
  title: Content
  href?: string | undefined
  hint?: Content
  /** Words for a finished task, a tag for one that still needs something. */
  status: Content
  cannotStartYet?: boolean | undefined
}

/** What there is to do, and how far each part is. `id` keeps the parts of two lists on one page apart. */
export function taskList(tasks: readonly Task[], id = 'task-list'): Html {
  return html`<ul class="govuk-task-list">${tasks.map((task, index) => item(task, `${id}-${index + 1}`))}</ul>`
}

function item(task: Task, id: string): Html {
  const describedBy = classes(Boolean(task.hint) && `${id}-hint`, `${id}-status`)
  return html`<li class=${classes('govuk-task-list__item', task.href !== undefined && 'govuk-task-list__item--with-link')}>
    <div class="govuk-task-list__name-and-hint">
      ${
        task.href === undefined
          ? html`<div>${task.title}</div>`
          : html`<a class="govuk-link govuk-task-list__link" href=${task.href} aria-describedby=${describedBy}>${task.title}</a>`
      }
      ${task.hint ? html`<div id=${`${id}-hint`} class="govuk-task-list__hint">${task.hint}</div>` : null}
    </div>
    <div class=${classes('govuk-task-list__status', task.cannotStartYet && 'govuk-task-list__status--cannot-start-yet')} id=${`${id}-status`}>${task.status}</div>
  </li>`
}
