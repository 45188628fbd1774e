/** Where another installation is, and the token by which it knows us. */
export interface ExchangePlace {
  readonly site: string
  readonly token: string
}

/** What another installation said to what was sent: taken, or refused for good with the reasons. */
export type ExchangeReply = { readonly taken: true } | { readonly taken: false; readonly why: readonly string[] }

/** Carries hand-overs and their answers to other installations. Rejects where nobody answers, so that it is tried again. */
export interface Exchange {
  send(to: ExchangePlace, file: Uint8Array): Promise<ExchangeReply>
  answer(to: ExchangePlace, id: string, said: { readonly answer: string; readonly reference: string | null; readonly why: string }): Promise<ExchangeReply>
}
