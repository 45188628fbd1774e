/**
 * How long caches may keep an answer about a decision. The words of an older version never change, so its copies are
 * used without asking; but every decision can be taken down to protect someone, and must then soon be gone from caches
 * too. So nothing is kept longer than an hour unasked, and what may change is asked about each time: a 304 costs little.
 */
export const OLDER_VERSION_KEPT_FOR_SECONDS = 3600

export const keeping = {
  current: 'public, max-age=0, must-revalidate',
  olderVersion: `public, max-age=${OLDER_VERSION_KEPT_FOR_SECONDS}, immutable`,
  redirect: 'public, max-age=300',
} as const
