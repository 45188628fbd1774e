import { clockFallsDue } from './clock-falls-due.ts'
import type { Handler, Tools } from './handler.ts'
import { sendMail } from './send-mail.ts'

const handlers = { 'send-mail': sendMail, 'clock-falls-due': clockFallsDue } satisfies Readonly<Record<string, Handler>>

/** What is done for each task that can be enqueued, with its tools in hand, ready for the queue. */
export function handlersWith(tools: Tools): Readonly<Record<keyof typeof handlers, (payload: unknown) => Promise<void>>> {
  return {
    'send-mail': (payload) => handlers['send-mail'](tools, payload),
    'clock-falls-due': (payload) => handlers['clock-falls-due'](tools, payload),
  }
}
