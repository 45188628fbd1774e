import { handOutAlerts, sendAlerts, sendConfirmation } from '../usecases/alerts/send-alerts.ts'
import { system } from '../usecases/use-case.ts'
import type { Handler } from './handler.ts'
import { identifierIn } from './handler.ts'

/** Once a day: whoever asked to hear of new decisions gets a mail of their own to be sent. Without a mail server they wait. */
export const handOut: Handler = async ({ desk, alertPostman }) => {
  if (alertPostman === null || alertPostman === undefined) return
  await handOutAlerts(desk, system, {})
}

/** One mail with what came new to all that somebody follows. */
export const sendNews: Handler = async ({ desk, alertPostman }, payload) => {
  const follower = identifierIn(payload, 'follower')
  if (alertPostman === null || alertPostman === undefined) return
  await sendAlerts(desk, system, { follower, postman: alertPostman })
}

/** Asks an address whether it wants these mails. While there is no mail server, it is tried again until the link would be over. */
export const askToConfirm: Handler = async ({ desk, alertPostman }, payload) => {
  const alert = identifierIn(payload, 'alert')
  if (alertPostman === null || alertPostman === undefined) throw new Error('There is no mail server.')
  await sendConfirmation(desk, system, { alert, postman: alertPostman })
}
