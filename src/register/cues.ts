import type { TestId } from '../law/model.ts'

/**
 * Words by which a published paragraph can be seen to speak of a test, ours and those of other offices. They tell apart
 * tests that share a citation, and find where a test is applied. A test without any is told by its citation alone.
 */
export const cues: Readonly<Record<TestId, RegExp>> = {
  'insufficient-fault': /(?:not enough|insufficient|too little|no|little)(?: sufficient)? evidence of fault|too little to show|not enough to show fault|unlikely (?:that )?we would find fault/,
  'no-injustice': /did not (?:cause|affect)|has not caused (?:any |him |her |them )*injustice|any fault did not/,
  'minor-injustice': /injustice is (?:not|too)\b|significant enough injustice|not significant enough|too slight|not (?:caused|serious)[^.]{0,40}injustice|not injustice enough|harm enough/,
  'cannot-add': /(?:could|can|would) ?not add|cannot add|nothing to add/,
  'same-outcome': /different (?:outcome|result)/,
  'outcome-unavailable': /(?:cannot|could not|unable to) (?:achieve|bring about|give)[^.]* wants?\b/,
  'better-placed': /better placed|better position|best placed/,
  'no-worthwhile': /worthwhile|meaningful outcome|nothing would be gained/,
  'ico-data': /information commissioner|\bico\b|data protection|personal data/,
  'individual-officer': /professional body|professional regulator|(?:single|individual|one) (?:officer|social worker|professional|member of staff)|what one professional did/,
  'complaint-handling': /complaints? procedures?|dealt with (?:his|her|their|the|my) complaint|how (?:a|the|his|her|their|long the) (?:complaint|answer) (?:was|took)|handl(?:ed|ing)(?: of)? (?:a|the|his|her|their) complaint|complaint[- ]handling|complaint was handled/,
  'court-overlap': /court proceedings|raised in court|in the court/,
  'code-not-met': /assessment code/,
  'conduct-of-councillor': /councillor/,
  'on-hold-for-court': /proceedings are over|proceedings have ended/,
  'own-review-first': /own review|review stage|further stage/,
  'other-process-first': /another process/,
  'merits-only': /(?:question|replace|criticise)[^.]{0,60}\bdecision|decision[^.]{0,60}properly made/,
  'tribunal-unused': /tribunal/,
  'tribunal-used': /appealed to|has appealed|has been an appeal|already (?:been )?(?:to|before) a tribunal|once someone has appealed/,
  'minister-unused': /planning inspect|secretary of state|government minister/,
  'minister-used': /has appealed|once someone has appealed|has been an appeal/,
  'court-unused': /\bcourts?\b/,
  'court-used': /has taken|has been before|already (?:been )?(?:to|before) (?:a|the) court|once someone has taken/,
  late: /12 months|twelve months|made late|too late/,
  premature: /fair chance|opportunity to|has not (?:yet )?(?:complained|had)/,
}
