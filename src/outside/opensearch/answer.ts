import type { Query } from '../../register/query.ts'
import type { FacetValue, Found, Hit, ListedHit, Similar } from '../../usecases/ports/decision-search.ts'
import type { Source } from './document.ts'

/** A search's answer, as far as it is read. */
export interface SearchAnswer {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly AnsweredHit[] }
  readonly aggregations?: Readonly<Record<string, { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] }>>
  readonly suggest?: { readonly slips?: readonly { readonly offset: number; readonly length: number; readonly options: readonly { readonly text: string }[] }[] }
}

export interface AnsweredHit {
  readonly _score: number | null
  readonly _source: Source
  readonly highlight?: { readonly summary?: readonly string[] }
  readonly inner_hits?: { readonly paragraphs?: { readonly hits: { readonly hits: readonly { readonly _source: { readonly number: number }; readonly highlight?: Readonly<Record<string, readonly string[]>> }[] } } }
}

export function foundFrom(answer: SearchAnswer, { words }: Query): Found {
  const valuesOf = (name: string): readonly FacetValue[] => (answer.aggregations?.[name]?.buckets ?? []).map(({ key, doc_count: count }) => ({ value: key, count }))
  return {
    total: answer.hits.total.value,
    hits: answer.hits.hits.map((hit) => hitFrom(hit, words.trim() !== '')),
    facets: { body: valuesOf('body'), category: valuesOf('category'), subcategory: valuesOf('subcategory'), decision: valuesOf('decision'), year: valuesOf('year') },
    didYouMean: putRight(words, answer.suggest?.slips ?? []),
  }
}

function hitFrom({ _score, _source, highlight, inner_hits: inner }: AnsweredHit, asked: boolean): Hit {
  const places = (inner?.paragraphs?.hits.hits ?? []).flatMap(({ _source: { number }, highlight: marked }) => {
    const snippet = marked?.['paragraphs.text']?.[0]
    return snippet === undefined ? [] : [{ paragraph: number, snippet: oneLine(snippet) }]
  })
  const passages = places.length > 0 ? places : (highlight?.summary ?? []).map((snippet) => ({ paragraph: null, snippet: oneLine(snippet) }))
  return { ...listedFrom(_source, asked ? (_score ?? 0) : 0), snippet: passages.map(({ snippet }) => snippet).join(' … '), passages }
}

function listedFrom({ provisions: _, betterPlaced: __, version: ___, ...listed }: Source, score: number): ListedHit {
  return { ...listed, score }
}

/** A decision like another. The server does not say which words make it so. */
export function similarFrom({ _score, _source }: AnsweredHit, one: Source): Similar {
  const isSame = one.subcategorySlug !== null && one.subcategorySlug !== 'other' && one.categorySlug === _source.categorySlug && one.subcategorySlug === _source.subcategorySlug
  return {
    ...listedFrom(_source, _score ?? 0),
    likeness: {
      words: [],
      subcategory: isSame ? _source.subcategory : null,
      provisions: one.provisions.filter((provision) => _source.provisions.includes(provision)),
      betterPlaced: one.betterPlaced.filter((body) => _source.betterPlaced.includes(body)),
    },
  }
}

/** The words with the first that is offered in place of each that no decision has. */
function putRight(words: string, slips: readonly { readonly offset: number; readonly length: number; readonly options: readonly { readonly text: string }[] }[]): string | null {
  const right = slips.toSorted((one, other) => other.offset - one.offset).reduce((text, { offset, length, options: [first] }) => (first === undefined ? text : text.slice(0, offset) + first.text + text.slice(offset + length)), words)
  return right === words ? null : right
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
