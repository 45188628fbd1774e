// Loaded before everything else by `npm test -- --renamed`: whoever then loads a procedure, a letter or a demonstration office gets it
// under other ids. Nothing of the program knows of it.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url).href
/** Where ids of procedures stand as data. What letters are made of is none. */
const wrapped = /^src\/(schemes|letters|demo)\/(?!template|render-letter|index)[a-z0-9-]+\.ts$/
const declared = '?as-declared'

registerHooks({
  /** What is declared refers to what is declared. */
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    return context.parentURL?.endsWith(declared) === true && isWrapped(found.url) && found.url.includes('/src/schemes/') ? { ...found, url: found.url + declared } : found
  },
  load(url, context, next) {
    if (!isWrapped(url)) return next(url, context)
    const names = [...readFileSync(fileURLToPath(url), 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name)
    if (names.length === 0) return next(url, context)
    const source = [
      `import * as declared from ${JSON.stringify(url + declared)}`,
      `export * from ${JSON.stringify(url + declared)}`,
      `import { underOtherNames } from ${JSON.stringify(new URL('./under-other-names.ts', import.meta.url).href)}`,
      ...names.map((name) => `export const ${name} = underOtherNames(declared.${name})`),
    ].join('\n')
    return { format: 'module', source, shortCircuit: true }
  },
})

function isWrapped(url: string): boolean {
  return url.startsWith(root) && wrapped.test(url.slice(root.length))
}
