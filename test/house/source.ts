/** An import as it stands in a source file. */
export interface Import {
  /** What is imported from, or null where it is computed and cannot be known. */
  readonly from: string | null
  readonly line: number
  /** The names taken, `*` for all; null where it is only loaded. */
  readonly names: readonly string[] | null
  /** Erased before running. */
  readonly typeOnly: boolean
}

/** A source file with its comments and the content of its strings left out. */
export interface Source {
  /** The code, of the same length and lines; a string is its quotes with blanks between. */
  readonly code: string
  readonly imports: readonly Import[]
}

/** Reads TypeScript as far as the rules of the house need it. */
export function readSource(text: string): Source {
  const code = blank(text)
  return { code, imports: [...importsOf(code, text)] }
}

/** The line of a place in the text, counted from 1. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

const literal = `(?<quoted>'[^']*'|"[^"]*"|\`[^\`]*\`)`

const declaration = new RegExp(
  String.raw`\b(?:import|export)(?<typed>\s+type)?(?:\s*(?<clause>[\w$\s,{}*]+?)\s*\bfrom)?\s*${literal}`,
  'g',
)

/** `import('…')`, also as a type; or of something computed. */
const expression = new RegExp(String.raw`(?<before>(?:typeof|[:|<&,=])\s*)?\bimport\s*\(\s*${literal}?`, 'g')

function* importsOf(code: string, text: string): Iterable<Import> {
  for (const match of code.matchAll(declaration)) {
    const { clause, typed } = match.groups as Record<string, string | undefined>
    yield {
      from: quoted(match, text),
      line: lineOf(code, match.index),
      names: clause === undefined ? null : namesOf(clause),
      typeOnly: typed !== undefined || isAllTypes(clause),
    }
  }
  for (const match of code.matchAll(expression)) {
    yield { from: quoted(match, text), line: lineOf(code, match.index), names: ['*'], typeOnly: false }
  }
}

/** The string at the end of the match, from the text: in the code its content is blank. */
function quoted(match: RegExpExecArray, text: string): string | null {
  const length = match.groups?.['quoted']?.length
  if (length === undefined) return null
  const end = match.index + match[0].length
  return text.slice(end - length + 1, end - 1)
}

function namesOf(clause: string): string[] {
  const braces = /\{([^}]*)\}/.exec(clause)
  const named = (braces?.[1] ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '')
  const outside = clause.replace(/\{[^}]*\}/, '').split(',').map((each) => each.trim())
  const whole = outside.filter((each) => each !== '').map((each) => (each.startsWith('*') ? '*' : 'default'))
  return [...whole, ...named.filter((each) => !each.startsWith('type ')).map((each) => each.split(/\s+as\s+/)[0] as string)]
}

function isAllTypes(clause: string | undefined): boolean {
  return clause !== undefined && clause.includes('{') && namesOf(clause).length === 0
}

/**
 * Blanks comments and the content of strings, templates and regular expressions; code in
 * the `${}` of a template stays. Line ends stay where they are.
 */
function blank(text: string): string {
  let code = ''
  /** Depth of braces at which each open template goes on. */
  const templates: number[] = []
  let depth = 0
  let index = 0
  const keep = (length: number): void => {
    code += text.slice(index, index + length)
    index += length
  }
  const hide = (length: number): void => {
    code += text.slice(index, index + length).replaceAll(/[^\n]/g, ' ')
    index += length
  }
  const hideTemplate = (): void => {
    hide(lengthOf(/(?:[^`\\$]|\\[^]|\$(?!\{))*/y, text, index))
    if (text[index] === '$') {
      keep(2)
      templates.push(depth)
    } else {
      keep(1)
    }
  }
  while (index < text.length) {
    const here = text.slice(index, index + 2)
    if (here === '//') hide(lengthOf(/[^\n]*/y, text, index))
    else if (here === '/*') hide(lengthOf(/\/\*[^]*?(?:\*\/|$)/y, text, index))
    else if (here[0] === "'" || here[0] === '"') {
      const length = lengthOf(here[0] === "'" ? /'(?:[^'\\\n]|\\[^])*/y : /"(?:[^"\\\n]|\\[^])*/y, text, index)
      keep(1)
      hide(length - 1)
      keep(1)
    } else if (here[0] === '/' && startsExpression(code)) {
      hide(lengthOf(/\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//y, text, index) || 1)
    } else if (here[0] === '`') {
      keep(1)
      hideTemplate()
    } else if (here[0] === '}' && templates.at(-1) === depth) {
      templates.pop()
      keep(1)
      hideTemplate()
    } else {
      if (here[0] === '{') depth += 1
      if (here[0] === '}') depth -= 1
      keep(1)
    }
  }
  return code
}

function lengthOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0].length ?? 0
}

/** Whether a slash after this code begins a regular expression rather than divides. */
function startsExpression(code: string): boolean {
  return /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|of|in|yield|await))\s*$/.test(code.slice(-200))
}
