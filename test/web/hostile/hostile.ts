/** Markup that must come back as text, wherever it is shown. */
export const markup = `"><script>alert(1)</script><b x='`

/** What somebody may put where a part of an address, or a parameter of it, is expected, as it stands in the address. */
export const hostile: Readonly<Record<string, string>> = {
  nothing: '%20',
  'a null character': 'a%00b',
  'bytes that are no text': '%F0%28',
  'half of a pair': '%ED%A0%80',
  '10 kB': 'x'.repeat(10_000),
  '199 characters': 'y'.repeat(199),
  'a way up': '..%2f..%2fetc%2fpasswd',
  quotes: `%22'%60`,
  emoji: encodeURIComponent('👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿'),
  'right to left': encodeURIComponent('שלום ‮abc'),
  SQL: encodeURIComponent(`'; drop table listed; --`),
  HTML: encodeURIComponent(markup),
  'the name of something that every object has': '__proto__',
  'a wildcard': '%25_*',
  'a control character': 'a%07%1b%5B31m',
  'a new line': 'a%0D%0ASet-Cookie:%20x=1',
  'an unknown reference': '99-999-999',
  'a negative number': '-1',
  'a number beyond all': '99999999999999999999',
  'a date that is none': '9999-99-99~9999-99-99~x',
  'a date before all': '0000-01-01~0000-01-01~x',
}

/** What somebody may type into a field of a form, as it stands in what the browser sends. */
export const typed: Readonly<Record<string, string>> = {
  nothing: '',
  HTML: encodeURIComponent(markup),
  'a null character': 'a%00b',
  'control characters': 'a%07%1B%7Fb',
  'half of a pair': 'a%ED%A0%80b',
  'bytes that are no text': '%FF%FE',
  'right to left and emoji': encodeURIComponent('‮שלום 👩‍👩‍👧‍👦'),
  'a long word': 'x'.repeat(50_000),
  'a date that does not exist': '31',
  'a date in the future': '2999',
  'a name that every object has': '__proto__',
}

const traces = /\bat [^<\n]{0,120}\.(?:ts|js|mjs):\d+|node_modules|(?:Type|Range|Reference|Syntax)Error|SQLSTATE|casework\.\w+|identity\.\w+/

/** What is wrong with an answer to a request that nobody honest would make; empty where nothing is. */
export function faultsOf({ statusCode, body, headers }: { readonly statusCode: number; readonly body: string; readonly headers: Readonly<Record<string, unknown>> }): readonly string[] {
  const type = String(headers['content-type'] ?? '')
  return [
    ...(statusCode >= 500 ? [`answers ${statusCode}`] : []),
    ...(traces.test(body) ? [`shows ${traces.exec(body)?.[0]}`] : []),
    ...(type.startsWith('text/html') && /<script>alert|<b x=/.test(body) ? ['has markup that somebody sent'] : []),
    ...(headers['set-cookie'] !== undefined && String(headers['set-cookie']).includes('x=1;') ? ['sets a cookie that somebody sent'] : []),
    ...(/[\r\n]/.test(String(headers['location'] ?? '')) || /^(https?:)?\/\//.test(String(headers['location'] ?? '')) ? [`leads to ${String(headers['location'])}`] : []),
  ]
}
