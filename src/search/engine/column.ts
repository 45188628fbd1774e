import type { StringTable } from './strings.ts'

/** A column as it is read: values are numbered from 1, 0 is none. */
export class Column {
  readonly values: StringTable
  readonly numbers: Uint16Array
  /** The documents in the order of their values, and where those of each value begin; made when first asked for. */
  #filed: { readonly documents: Uint16Array; readonly from: Uint32Array } | null = null

  constructor(values: StringTable, numbers: Uint16Array) {
    this.values = values
    this.numbers = numbers
  }

  /** The documents whose value has this number, ascending. */
  documentsOf(number: number): Uint16Array {
    const { documents, from } = (this.#filed ??= this.#file())
    return documents.subarray(from[number], from[number + 1])
  }

  #file(): { readonly documents: Uint16Array; readonly from: Uint32Array } {
    const from = new Uint32Array(this.values.size + 2)
    for (const number of this.numbers) from[number + 1] = (from[number + 1] as number) + 1
    for (let number = 1; number < from.length; number++) from[number] = (from[number] as number) + (from[number - 1] as number)
    const documents = new Uint16Array(this.numbers.length)
    const next = from.slice()
    for (const [document, number] of this.numbers.entries()) {
      const at = next[number] as number
      documents[at] = document
      next[number] = at + 1
    }
    return { documents, from }
  }
}
