import type { FastifyReply } from 'fastify'
import { errorSummary } from '../components/error-summary.ts'
import type { Problem } from '../components/error-summary.ts'
import type { NavigationItem } from '../components/service-navigation.ts'
import { notificationBanner } from '../components/text-blocks.ts'
import { backLink, breadcrumbs } from '../components/wayfinding.ts'
import type { Crumb } from '../components/wayfinding.ts'
import { html } from '../html.ts'
import type { Content } from '../html.ts'
import { consentOf } from '../http/consent.ts'
import { takeNotice } from '../http/notice.ts'
import { openToSearchEngines } from '../http/robots.ts'
import { layout } from './layout.ts'
import type { Office } from './site.ts'
import { wholeReferences } from './whole-references.ts'

export interface Page {
  /** The title of the window, and the page's h1 unless `heading` says otherwise. */
  title: string
  /** Another h1; or false where a label, legend or panel on the page is the heading. */
  heading?: Content
  /** A line above the heading: the reference, the part of the journey. */
  caption?: Content
  body: Content
  /** 200 unless said; 422 where there are problems. */
  status?: number | undefined
  /** Shown above the heading, and "Error:" goes before the title. */
  problems?: readonly Problem[] | undefined
  back?: string | { href: string; text: string } | undefined
  breadcrumbs?: readonly Crumb[] | undefined
  /** Two thirds of the width, for reading, unless it is a list or a table that needs it all. */
  width?: 'two-thirds' | 'full' | undefined
  /** Shows "exit this page", "if someone is in danger now" and which office receives it. */
  journey?: boolean | undefined
  /** False on a page of a journey from which nothing goes to one office yet. */
  receives?: boolean | undefined
  /** Follows the reader's choice of dark or light colours. Only for pages whose every part was looked at in both. */
  adapts?: boolean | undefined
  /** Open to everyone: may be listed by search engines and, with `seconds`, kept by caches. Everything else is neither. */
  open?: { seconds?: number; description?: string; canonical?: string } | undefined
  /** In place of the site's own. */
  navigation?: readonly NavigationItem[] | undefined
  /** Extra elements for the document's head (alternate formats of a decision). */
  head?: Content
}

/** Sends a page. Everything is private, unlisted and unkept unless it says that it is open. */
export function respond(reply: FastifyReply, page: Page): FastifyReply {
  const { request } = reply
  const site = reply.office === undefined ? reply.server.site : { ...reply.server.site, office: reply.office }
  const problems = page.problems ?? []
  const notice = takeNotice(reply)
  const asked = consentOf(request) !== undefined || request.method !== 'GET' || request.url.startsWith('/cookies')
  const keepFor = notice === undefined && request.method === 'GET' ? page.open?.seconds : undefined
  reply.status(page.status ?? (problems.length > 0 ? 422 : 200))
  reply.type('text/html; charset=utf-8')
  // Pages differ by the cookie settings only; a cache may keep one copy for each.
  reply.header('cache-control', keepFor === undefined ? 'no-store' : `public, max-age=${keepFor}`).header('vary', 'cookie')
  if (page.open) openToSearchEngines(reply)
  else reply.header('x-robots-tag', 'noindex')
  reply.pageShown = page.open ? 'open' : 'private'
  return reply.send(
    layout({
      site,
      title: `${problems.length > 0 ? 'Error: ' : ''}${page.title} – ${site.office.name} – ${site.serviceName}`,
      indexable: page.open !== undefined && !site.demo,
      description: page.open?.description,
      canonical: page.open?.canonical,
      navigation: page.navigation ?? site.navigation(request),
      before: [
        page.breadcrumbs ? breadcrumbs(page.breadcrumbs) : null,
        page.back === undefined ? null : html`<nav aria-label="Back">${typeof page.back === 'string' ? backLink(page.back) : backLink(page.back.href, page.back.text)}</nav>`,
      ],
      main: main(page, problems, notice),
      journey: page.journey ?? false,
      receives: page.receives ?? true,
      askAboutCookies: asked ? undefined : request.url,
      head: page.head,
      adapts: page.adapts ?? false,
    }),
  )
}

function main(page: Page, problems: readonly Problem[], notice: string | undefined): Content {
  const heading = page.heading ?? page.title
  const content = [
    notice === undefined ? null : notificationBanner({ body: notice, success: true }),
    problems.length > 0 ? errorSummary(problems) : null,
    page.caption ? html`<span class="govuk-caption-l">${wholeReferences(page.caption)}</span>` : null,
    heading === false ? null : html`<h1 class="govuk-heading-l">${wholeReferences(heading)}</h1>`,
    page.body,
  ]
  return page.width === 'full'
    ? content
    : html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${content}</div></div>`
}

/** Sends someone on after a form was accepted, so that going back or reloading sends nothing twice. */
export function goTo(reply: FastifyReply, path: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(path, 303)
}

declare module 'fastify' {
  interface FastifyReply {
    /** Set once a page has been sent: open to everyone, or private. */
    pageShown: 'open' | 'private' | undefined
    /** The office that the page speaks for, where that is not the one whose site this is. */
    office: Office | undefined
  }
}
