import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the environment says, checked. Everything is optional. */
export interface Configuration {
  readonly port: number
  /** Folder of the embedded database, content and keys. */
  readonly folder: string
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl: string | null
  /** A replica for the register and reports. */
  readonly databaseReadUrl: string | null
  readonly smtpUrl: string | null
  /** An OpenSearch server that searches the register, in place of the index in the folder. */
  readonly openSearchUrl: string | null
  /** The public address, without a slash at its end. */
  readonly address: string
}

/** Everything that is wrong with the environment, each in one sentence. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration'
  readonly code = 'wrong-configuration'
}

const DEFAULT_PORT = 3000
/** `data` beside the program, wherever the command was given. */
const DEFAULT_FOLDER = fileURLToPath(new URL('../../data', import.meta.url))

/** Reads and checks the environment. Throws `WrongConfiguration` with every problem at once. */
export function configurationFrom(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const problems: string[] = []
  const port = Number(environment.PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push(`PORT must be a number from 0 to 65535, not “${environment.PORT}”.`)
  const url = (name: string, schemes: readonly string[], example: string): string | null => {
    const value = environment[name]
    if (value === undefined || value === '') return null
    if (URL.canParse(value) && schemes.includes(new URL(value).protocol)) return value
    problems.push(`${name} must be an address such as ${example}.`)
    return null
  }
  const databaseUrl = url('DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/redress')
  const databaseReadUrl = url('DATABASE_READ_URL', ['postgres:', 'postgresql:'], 'postgres://user:password@replica:5432/redress')
  const smtpUrl = url('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org')
  const openSearchUrl = url('OPENSEARCH_URL', ['http:', 'https:'], 'https://user:password@search.example.org:9200')
  const address = url('REDRESS_URL', ['http:', 'https:'], 'https://redress.example.org')
  if (environment.REDRESS_DATA === '') problems.push('REDRESS_DATA must name a folder, such as ./data.')
  if (problems.length > 0) throw new WrongConfiguration(problems.join('\n'))
  return {
    port,
    folder: environment.REDRESS_DATA === undefined ? DEFAULT_FOLDER : resolve(environment.REDRESS_DATA),
    databaseUrl, databaseReadUrl, smtpUrl, openSearchUrl,
    address: (address ?? `http://127.0.0.1:${port}`).replace(/\/+$/, ''),
  }
}
