import fc from 'fast-check'

/**
 * fast-check as the tests use it. They draw the same cases in every run, so that a run fails for what was changed and not by chance;
 * `npm test -- --chance` draws others, and a property that fails then says by which seed.
 */
export { fc }

const seed = process.env['REDRESS_CHANCE']
fc.configureGlobal({ seed: seed === undefined ? 1974 : Number(seed) })
