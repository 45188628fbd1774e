/**
 * The tests that are about the shipped procedures as they are, their ids included, each with its reason. A run under other ids
 * leaves them out; every other test passes under any.
 */
export const aboutShippedData: Readonly<Record<string, string>> = {
  'test/docs/reference.test.ts': 'it compares the reference pages that are kept with those of the procedures, which print every id',
}
