import { createTransport } from 'nodemailer'
import type { Postman } from '../usecases/ports/postman.ts'

/** Anything that hangs is given up and tried again later by the queue. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/**
 * Sends by SMTP: `smtp://` asks for TLS once connected, `smtps://` starts with it. `from` is the sender's address, with
 * a display name that is as neutral as the subject.
 */
export function smtpPostman(address: string, from: string): Postman {
  const transport = createTransport({ url: address, ...timeouts, disableFileAccess: true, disableUrlAccess: true })
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          messageId: messageId(mail.id, from),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...(mail.stop === undefined ? {} : oneClick(mail.stop)) },
        })
      } catch (problem) {
        // Without its cause, on purpose: the library's words hold the address, and causes are logged.
        // oxlint-disable-next-line preserve-caught-error
        throw new Error(`The mail server did not take it (${codeOf(problem)}).`)
      }
    },
  }
}

/** By which a mail program stops what comes again and again, at its own button (RFC 2369, RFC 8058). */
const oneClick = (stop: string) => ({ 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' })

/** The same for each attempt, so that a mail sent twice after a crash is recognised as one. */
function messageId(id: string, from: string): string {
  const domain = /@([^\s>@]+)>?$/.exec(from)?.[1] ?? 'redress.invalid'
  return `<${id}@${domain}>`
}

/** The library's code and the server's number only: its sentences repeat the address. */
function codeOf(problem: unknown): string {
  if (typeof problem !== 'object' || problem === null) return 'no reason given'
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : 'no reason given'
  return 'responseCode' in problem && typeof problem.responseCode === 'number' ? `${code}, ${problem.responseCode}` : code
}
