export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string | null
}

/** A browser without scripts that visits a site over the network and sends the forms it is shown. */
export function visitorOf(site: string) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, payload?: URLSearchParams): Promise<Answer> => {
    const response = await fetch(new URL(path, site), {
      redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(payload === undefined ? {} : { method: 'POST', body: payload }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: response.status, body: await response.text(), location: response.headers.get('location') }
  }
  return {
    open: (path: string) => ask(path),
    /** Sends the form of an opened page, with what is typed over what stands in its hidden fields. */
    send: (path: string, page: Answer, typed: Readonly<Record<string, string>> = {}) => ask(path, new URLSearchParams({ ...hiddenIn(page.body), ...typed })),
  }
}

export type Visitor = ReturnType<typeof visitorOf>

function hiddenIn(body: string): Record<string, string> {
  const main = body.slice(body.indexOf('<main'))
  return Object.fromEntries([...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, read(value)]))
}

const read = (value: string) => value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
