import { sha256Hex } from '../../proof/digest.ts'
import type { Desk } from '../use-case.ts'

/** What a link lets its holder do: confirm one alert, or see and stop all that a follower has. */
export type LinkKind = 'confirm' | 'stop'

/**
 * The address that goes into a mail. What makes it secret follows from the installation's key and the identifier, so nothing
 * that could be used is kept: a copy of the database makes no link.
 */
export const linkTo = (desk: Desk, kind: LinkKind, id: string): string => `${desk.site}/alerts/${kind}/${id}/${tokenOf(desk, kind, id)}`

/** Whether somebody came by that link. */
export const cameBy = (desk: Desk, kind: LinkKind, id: string, token: string): boolean => sha256Hex(token) === sha256Hex(tokenOf(desk, kind, id))

const tokenOf = (desk: Desk, kind: LinkKind, id: string): string => desk.secrets.stamp(`alerts ${kind} ${id}`)
