import { outcomeFields } from '../register/remedy-outcome.ts'
import { Misused, type Command, type OpenDesk } from './command.ts'
import { runCompliance } from './register/compliance.ts'
import { runExport } from './register/export.ts'
import { runImport } from './register/import.ts'
import { runCheck, runReindex } from './register/look-after-index.ts'
import { runSearch } from './register/search.ts'
import { runSimilar } from './register/similar.ts'

const usage = `Usage: redress register import PATH… [--json]
       redress register compliance FILE… [--json]
       redress register search QUERY [options]
       redress register similar REFERENCE [--limit N] [--json]
       redress register export --format jsonl|csv
       redress register reindex
       redress register check

import  Takes published decisions into the register.
  PATH    A statement as text or HTML, JSON Lines of statements (.jsonl), one statement as JSON (.json),
          a folder (every .txt and .jsonl in it), or - for standard input.
  --json  Reports as one JSON object.
  What the register has already changes nothing; a changed text becomes a new version.
  Exit code 1 if anything was not accepted; the report says what and why.

compliance  Records what became of the remedies that published decisions agreed to.
  FILE    A table with a line of column names (.csv), or JSON Lines (.jsonl), with the same fields:
${outcomeFields.map(({ name, says }) => `            ${name.padEnd(10)} ${says}`).join('\n')}
  --json  Reports as one JSON object.
  Days are written as 2025-03-13. Of several outcomes of one remedy the one that was recorded last stands;
  the same again changes nothing. Exit code 1 if anything was not accepted.

search  Finds published decisions. QUERY has words, "exact phrases", -excluded words, OR and beginnings of words (hedg*);
        '' lists everything. docs/searching.md explains it.
  --body BODY             Name or slug: "Kent County Council" or kent-county-council
  --category CATEGORY     Name or slug
  --subcategory CATEGORY  Name or slug
  --decision DECISION     Upheld, Not upheld or Closed after initial enquiries
  --kind KIND             statement or report
  --provision PROVISION   One that is cited: "Local Government Act 1974, section 24A" or 24A(6)
  --better-placed BODY    One that the decision calls better placed: ico, or Information Commissioner
  --remedy REMEDY         apology, payment, refund, provision, new-decision, records, training or procedure
  --within paragraph      All words in one paragraph
  --from DATE, --to DATE  First and last day of the decision, such as 2025-03-13; both are included
  --sort ORDER            relevance (usual), newest or oldest
  --limit N               How many to show, 10 unless given, 1000 at most
  --offset N              How many to pass over
  --json                  One JSON object: total, hits, facets, took_ms
  A QUERY that begins with a hyphen stands after --, as in: redress register search -- -records

similar  Finds the decisions most like one, and says why. REFERENCE in any form: "24 017 326" or 24-017-326.
  --limit N  How many to show, 10 unless given, 100 at most
  --json     One JSON object: reference, similar

export  Writes every decision that is published, in the order of publication.
  --format jsonl  One statement a line, as import takes it, with its version, day of publication and address
  --format csv    One decision a row, without its text; no cell is run as a formula by a spreadsheet

reindex  Makes the search index anew from the register. It may run while the server does, which searches on meanwhile.

check    Compares the search index with the register and its files with their checksums. Exit code 1 if anything is wrong.
`

/** The public register from the command line. `open` is called only once the arguments are known to be right. */
export function registerCommand(open: OpenDesk): Command {
  const parts = { import: runImport, compliance: runCompliance, search: runSearch, similar: runSimilar, export: runExport, reindex: runReindex, check: runCheck } as const
  return {
    name: 'register',
    summary: 'import published decisions and what came of them, search and export them, and look after the search index',
    usage,
    async run([part, ...args], io) {
      if (part !== undefined && Object.hasOwn(parts, part)) return parts[part as keyof typeof parts](args, io, open)
      throw new Misused(part === undefined ? usage.trimEnd() : `There is no “register ${part}”. Use ${Object.keys(parts).join(', ')}.`)
    },
  }
}
