import { askToConfirm, handOut, sendNews } from './alerts.ts'
import { carryHandover } from './carry-handover.ts'
import { clockFallsDue } from './clock-falls-due.ts'
import { endPublications } from './end-publications.ts'
import { forgetExpired } from './forget-expired.ts'
import type { Handler } from './handler.ts'
import { sendMail } from './send-mail.ts'

/** What is done for each task that can be enqueued or comes round by itself; `main` gives each its tools and binds it to the queue. */
export const handlers: Readonly<Record<'send-mail' | 'carry-handover' | 'clock-falls-due' | 'forget-expired' | 'end-publications' | 'confirm-alert' | 'send-alerts' | 'hand-out-alerts', Handler>> = {
  'send-mail': sendMail,
  'carry-handover': carryHandover,
  'clock-falls-due': clockFallsDue,
  'forget-expired': forgetExpired,
  'end-publications': endPublications,
  'confirm-alert': askToConfirm,
  'send-alerts': sendNews,
  'hand-out-alerts': handOut,
}
