import { findingFrom } from '../../../casework/find.ts'
import type { Finding } from '../../../casework/state.ts'
import type { FindingKind } from '../../../scheme/language.ts'
import { sourceInWords } from '../../../scheme/drawing/words.ts'
import type { CaseFile } from '../../../usecases/cases/case-file.ts'
import { actionControls, readActionForm } from '../../case/action-form.ts'
import { details, html, insetText, type Entered } from '../../kit/kit.ts'
import { headText } from './heads.ts'
import { readingNothing, type RecordingPage } from './recording-page.ts'

/** What this procedure can find about a head, in its own order. */
export const findingsOf = (file: CaseFile): readonly (readonly [string, FindingKind])[] => Object.entries(file.scheme.findings ?? {})

/** What is found about a head as it stands. */
export const findingOn = (file: CaseFile, head: string | null): Finding | undefined => file.state.findings.find((each) => each.head === head)

/** What was said with a finding, as its form was filled in. */
function knownOf(file: CaseFile, finding: Finding | undefined, id: string): Entered {
  if (finding === undefined || finding.finding !== id) return {}
  const words = Object.entries(file.words(finding.kept) ?? {}).map(([field, text]) => [field, String(text ?? '')] as const)
  const dates = Object.entries(finding.supplied).flatMap(([field, value]) => {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
    return year === '' ? [] : [[`${field}-day`, day] as const, [`${field}-month`, month] as const, [`${field}-year`, year] as const]
  })
  return Object.fromEntries([...words, ...Object.entries(finding.supplied), ...dates])
}

export const findingPages: readonly RecordingPage[] = [
  {
    path: 'heads/:head/find/:finding', needs: 'findings', namesStaff: true,
    sheet: ({ file, shown, today, params: { head = '', finding = '' } }) => {
      const kind = Object.hasOwn(file.scheme.findings ?? {}, finding) ? file.scheme.findings?.[finding] : undefined
      if (kind === undefined || headText(file, head) === '') return null
      return {
        title: kind.name, then: '#heads', known: knownOf(file, findingOn(file, head), finding), save: 'Record this finding',
        before: [
          insetText(headText(file, head)),
          html`<p class="govuk-body">${kind.meaning}</p>`,
          details({ summary: 'What it rests on', body: html`<p class="govuk-body">${sourceInWords(kind.source)}${kind.basis === 'unverified' ? '. We have not confirmed this rule.' : ''}</p>` }),
        ],
        controls: (form) => actionControls(kind, form, { scheme: file.scheme, staff: shown.staff }),
        read: (sent) => {
          const { given, entered, problems } = readActionForm(kind, sent)
          const read = problems.length > 0 ? undefined : findingFrom(file.scheme, { head, finding, given }, { today, scheme: file.scheme, staff: shown.staff })
          if (read === undefined) return { entered, problems, note: null }
          return 'deed' in read ? { entered, problems, note: read.deed } : { entered, problems: read.problems.map(({ field, message }) => ({ field, text: message })), note: null }
        },
      }
    },
  },
  {
    path: 'heads/:head/find/:finding/withdraw', needs: 'findings',
    sheet: ({ file, params: { head = '', finding } }) => {
      const found = findingOn(file, head)
      if (found === undefined || found.finding !== finding) return null
      return {
        title: 'Withdraw this finding?', save: 'Withdraw it', warning: true, then: '#heads',
        before: [insetText(headText(file, head)), html`<p class="govuk-body">It was found: <strong>${file.scheme.findings?.[found.finding]?.name ?? found.finding}</strong>. What was recorded stays in the history of the case.</p>`],
        controls: () => null,
        read: readingNothing({ happening: { type: 'HeadFindingWithdrawn', head } }),
      }
    },
  },
]
