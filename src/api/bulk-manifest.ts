import { bulkFormats, type BulkFormat } from '../register/bulk.ts'
import type { Snapshot, Weight } from '../usecases/ports/bulk-files.ts'
import type { OpenDataTerms } from '../usecases/register/open-data-terms.ts'

const mediaTypes: Readonly<Record<BulkFormat, string>> = { jsonl: 'application/jsonl', csv: 'text/csv' }

/** What the files are, for programs: when they were made, what is in them, their weights and checksums, and how to keep a copy true. */
export function manifestOf(site: string, { madeAt, upTo, decisions, files }: Snapshot, { publisher, licence }: OpenDataTerms): object {
  return {
    title: `Published decisions of ${publisher}`, publisher, licence, about: `${site}/open-data`, madeAt, decisions,
    // Everything up to this place in the order of publication is in the files, and nothing that was taken down by then.
    upTo, changes: `${site}/api/v1/decisions?after=${upTo}`, removals: `${site}/api/v1/removals?after=${upTo}`,
    files: everyFile(files).map(({ format, ending, compressed, bytes, sha256 }) => ({ address: `${site}/decisions.${ending}`, format, mediaType: compressed ? 'application/gzip' : mediaTypes[format], bytes, sha256 })),
  }
}

/** The checksums as `sha256sum --check` reads them. */
export const sumsOf = ({ files }: Snapshot): string => everyFile(files).map(({ ending, sha256 }) => `${sha256}  decisions.${ending}\n`).join('')

const everyFile = (files: Snapshot['files']): readonly (Weight & { readonly format: BulkFormat; readonly ending: string; readonly compressed: boolean })[] =>
  bulkFormats.flatMap((format) => {
    const { gzip, ...plain } = files[format]
    return [{ format, ending: format, compressed: false, ...plain }, { format, ending: `${format}.gz`, compressed: true, ...gzip }]
  })
