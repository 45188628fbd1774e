import type { Standing } from '../usecases/ports/store.ts'

/** The four roles of the database. None can log in; whoever connects becomes one of them for a transaction. */
export const roles = {
  owner: 'redress_owner',
  app: 'redress_app',
  jobs: 'redress_jobs',
  public: 'redress_public',
} as const

/** As which role each side works. */
export const roleOf: Readonly<Record<Standing['side'], string>> = {
  office: roles.app,
  person: roles.app,
  body: roles.app,
  public: roles.public,
  system: roles.jobs,
}
