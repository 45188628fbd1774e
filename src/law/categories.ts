import type { Basis, Category, Subcategory } from './model.ts'
import { decisions } from './sources.ts'
import { slugify } from './slugs.ts'

/** Names seen with published decisions, then names that are commonly given but were not seen there. */
function category(name: string, seen: readonly string[], unconfirmed: readonly string[]): Category {
  return {
    slug: slugify(name),
    name,
    basis: 'practice',
    source: decisions(`category ${name}`),
    subcategories: [...seen.map(subcategory('practice')), ...unconfirmed.map(subcategory('unverified'))].sort(otherLast),
  }
}

const subcategory = (basis: Basis) => (name: string): Subcategory => ({ slug: slugify(name), name, basis })

function otherLast(a: Subcategory, b: Subcategory): number {
  return Number(a.name === 'Other') - Number(b.name === 'Other') || a.name.localeCompare(b.name, 'en-GB')
}

/** The subjects under which decisions are published, `Other categories` last. Subcategories are in order, `Other` last. */
export const categories: readonly Category[] = [
  category(
    'Adult care services',
    ['Assessment and care plan', 'Charging', 'Disabled facilities grants', 'Residential care', 'Safeguarding', 'Transport'],
    ['COVID-19', 'Direct payments', 'Domiciliary care', 'Other'],
  ),
  category(
    'Benefits and tax',
    ['COVID-19', 'Council tax', 'Housing benefit and council tax benefit'],
    ['Council tax support', 'Local welfare payments', 'Other'],
  ),
  category(
    'Children\'s care services',
    ['Adoption', 'Child protection', 'Disabled children', 'Fostering', 'Friends and family carers', 'Looked after children', 'Other'],
    [],
  ),
  category(
    'Education',
    ['Alternative provision', 'School admissions', 'School transport', 'Special educational needs', 'Other'],
    ['School exclusions'],
  ),
  category(
    'Environment and regulation',
    ['Health and safety', 'Licensing', 'Noise', 'Refuse and recycling'],
    ['Antisocial behaviour', 'Cemeteries and crematoria', 'Drainage', 'Pollution', 'Trading standards', 'Trees', 'Other'],
  ),
  category(
    'Health',
    ['Other'],
    ['Community hospital services', 'Hospital acute services', 'Mental health services'],
  ),
  category(
    'Housing',
    ['Allocations', 'Homelessness', 'Managing council tenancies', 'Other'],
    ['Council house repairs', 'Council house sales and leaseholders', 'Private housing'],
  ),
  category(
    'Planning',
    ['Enforcement', 'Planning applications'],
    ['Building control', 'Planning advice', 'Other'],
  ),
  category(
    'Transport and highways',
    ['Highway adoption', 'Highway repair and maintenance', 'Parking and other penalties', 'Traffic management'],
    ['Public transport', 'Rights of way', 'Street furniture and lighting', 'Other'],
  ),
  category(
    'Other categories',
    ['Commercial and contracts', 'Councillor conduct and standards', 'Other'],
    ['Elections and electoral register', 'Employment and pensions', 'Land', 'Leisure and culture'],
  ),
]
