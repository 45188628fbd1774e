import { fts5 } from './contestants/fts5.ts'
import { lucene } from './contestants/lucene.ts'
import { ours } from './contestants/ours.ts'
import type { Engine } from './contestant.ts'

export const engines = { ours, fts5, lucene } as const satisfies Readonly<Record<string, Engine>>
export type EngineName = keyof typeof engines
export const engineNames = ['ours', 'fts5', 'lucene'] as const satisfies readonly EngineName[]

export const titles: Readonly<Record<EngineName, string>> = { ours: 'Redress', fts5: 'SQLite FTS5', lucene: 'Lucene' }
