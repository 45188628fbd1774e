/** Someone who can act: staff of an office, people of a body, or a person with a complaint. */
export interface Person {
  readonly id: string
  readonly side: 'office' | 'body' | 'person'
  readonly office: string | null
  /** Slug of the body, for people of a body. */
  readonly body: string | null
  readonly name: string
  readonly mail: string | null
  readonly roles: readonly string[]
  /** Delegated powers, such as `decide`. */
  readonly powers: readonly string[]
}

export interface Office {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly phone: string | null
  readonly address: string | null
  readonly hours: string | null
  /** Settings that the office may make for itself: clock ids to counts, whether this is a demonstration. */
  readonly settings: Readonly<Record<string, unknown>>
}

export interface Body {
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly called: string
}

export interface People {
  person(id: string): Promise<Person | null>
  /** Staff of the asker's office who hold one of the roles, or all of them where none are named. */
  staff(roles: readonly string[] | null): Promise<readonly Person[]>
  /** Who acts for a body towards an office; towards any, where none is named. */
  ofBody(body: string, office?: string): Promise<readonly Person[]>
  /** People who are party to the case of a reference, each with their role in it, for sign-in: under `system` standing only, else none. */
  partiesOf(reference: string): Promise<readonly { readonly person: Person; readonly role: string; readonly office: string; readonly scheme: string; readonly schemeVersion: string }[]>
  add(person: Person): Promise<void>
  office(id: string): Promise<Office | null>
  offices(): Promise<readonly Office[]>
  saveOffice(office: Office): Promise<void>
  body(slug: string): Promise<Body | null>
  bodies(): Promise<readonly Body[]>
  saveBody(body: Body): Promise<void>
}
