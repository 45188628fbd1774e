import type { Filed } from '../ports/statistics.ts'
import { done, reading, useCase } from '../use-case.ts'

/** A category under which decisions are published, how many, and how they divide; what has no sub-category is in none of them. */
export interface CategoryListed {
  readonly slug: string
  readonly name: string
  readonly decisions: number
  readonly subcategories: readonly { readonly slug: string; readonly name: string; readonly decisions: number }[]
}

/** Anyone lists the categories of the published decisions, in the order of their slugs. */
export const listCategories = useCase<Readonly<Record<never, never>>, readonly CategoryListed[]>(
  { id: 'list-categories', may: ['public', 'system'] },
  async (desk, actor) => done(categoriesOf(await reading(desk, actor, ({ statistics }) => statistics.filed()))),
)

const categoriesOf = (filed: readonly Filed[]): readonly CategoryListed[] =>
  [...Map.groupBy(filed, ({ categorySlug }) => categorySlug)].map(([slug, parts]) => ({
    slug,
    name: parts[0]?.category ?? slug,
    decisions: parts.reduce((sum, { decisions }) => sum + decisions, 0),
    subcategories: parts.flatMap(({ subcategorySlug, subcategory, decisions }) => (subcategorySlug === null ? [] : [{ slug: subcategorySlug, name: subcategory ?? subcategorySlug, decisions }])),
  }))
