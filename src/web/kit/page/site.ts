import type { FastifyRequest } from 'fastify'
import type { EmergencyContact } from '../components/safety.ts'
import type { NavigationItem } from '../components/service-navigation.ts'
import type { Assets } from '../http/assets.ts'

/** The office whose site this is, as its pages name it. */
export interface Office {
  /** "Riverside Ombudsman" */
  name: string
  phone: string
  phoneHours: string
  email: string
  address: readonly string[]
  /** Where questions about personal data go. */
  dataProtectionEmail: string
  /** How long a complaint is kept, in words: "5 years after the decision"; empty while nothing is destroyed by itself. */
  keptFor: string
  /** Whom to ring when someone is in danger. */
  emergencyContacts: readonly EmergencyContact[]
  /** Where "Exit this page" leads. */
  exitTo?: string | undefined
}

/** A cookie that the site sets, as its cookie page tells it. */
export interface CookieDescription {
  name: string
  purpose: string
  lasts: string
}

/** What every page knows about where it stands. */
export interface Site {
  serviceName: string
  office: Office
  demo: boolean
  /** Whether the demonstration is still without some of its cases. */
  stillLoading(): boolean
  /** Is the site reached over https? */
  secure: boolean
  assets: Assets
  cookies: readonly CookieDescription[]
  navigation(request: FastifyRequest): readonly NavigationItem[]
}

declare module 'fastify' {
  interface FastifyInstance {
    site: Site
  }
}
