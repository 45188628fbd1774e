/** Work to be done after this transaction, enqueued with it. Payloads carry identifiers only. */
export interface Jobs {
  add(task: 'send-mail' | 'clock-falls-due' | 'index-entry' | 'carry-handover' | 'confirm-alert' | 'send-alerts', payload: Readonly<Record<string, string | number>>, options?: { readonly runAt?: string; readonly key?: string }): Promise<void>
}
