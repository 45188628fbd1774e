/** What a decision can be about: how it is filed, how its head reads, and what is found. All invented. */
export interface Matter {
  readonly id: string
  readonly category: string
  readonly subcategory: string
  /** Follows "complains": two wordings. */
  readonly heads: readonly [string, string]
  /** Sentences of the account, with `{who}` for the complainant. */
  readonly facts: readonly [string, string, string]
  /** Grounds on which such a complaint is usually closed: ids of tests. */
  readonly tests: readonly [string, ...string[]]
}

type Row = readonly [id: string, heads: readonly [string, string], facts: readonly [string, string, string]]

const filed = (category: string, subcategory: string, tests: Matter['tests'], rows: readonly Row[]): readonly Matter[] =>
  rows.map(([id, heads, facts]) => ({ id, category, subcategory, heads, facts, tests }))

export const matters: readonly Matter[] = [
  ...filed('Adult care services', 'Charging', ['late', 'satisfied-with-action', 'insufficient-fault'], [
    ['top-up-fee', ['that a care home asked the family for a top-up fee', 'about a third party top-up for residential care'], ['The home asked {who} to sign for a top-up before a place was offered.', 'Nobody told {who} that one home had to be available without a top-up.', 'The top-up rose twice in a year without notice.']],
    ['deferred-payment', ['about a deferred payment agreement on a parent’s house', 'that the Council refused to defer care fees against the house'], ['The Council valued the house before it offered a deferred payment agreement.', 'Interest was added to the deferred fees from the first week.', '{who} had asked for the house to be left out of the sums.']],
    ['disability-expenditure', ['that laundry and heating were left out of a financial assessment', 'about disability related expenditure in a financial assessment'], ['{who} sent receipts for laundry, special food and heating.', 'The financial assessment allowed nothing for disability related expenditure.', 'The Council said that it allowed a standard sum for laundry.']],
  ]),
  ...filed('Adult care services', 'Domiciliary care', ['insufficient-fault', 'minor-injustice', 'premature'], [
    ['missed-care-calls', ['about carers who missed calls at home', 'that home care visits were late or missed'], ['Carers missed eleven morning calls in one month.', 'The agency’s log shows calls of nine minutes where thirty were paid for.', 'A neighbour gave the medicine when no carer came.']],
    ['moving-handling', ['that carers used a hoist unsafely', 'about bruises after a carer used a hoist'], ['Two carers were needed for the hoist, and one came.', 'A bruise was photographed the morning after the hoist slipped.', 'The sling was the wrong size for the hoist.']],
  ]),
  ...filed('Adult care services', 'Safeguarding', ['better-placed', 'insufficient-fault', 'satisfied-with-action'], [
    ['pressure-sores', ['that a safeguarding enquiry into pressure sores was closed too soon', 'about pressure sores in a nursing home'], ['A nurse found a grade three pressure sore on admission to hospital.', 'The safeguarding enquiry did not ask for the turning charts.', 'The home had no record of who turned the resident at night.']],
    ['missing-money', ['about money missing from a resident’s account', 'that financial abuse by a carer was not looked into'], ['Bank statements show withdrawals on days when the resident was in bed.', 'The Council did not tell the police of the missing money for a month.', 'A cash card was kept in the office of the home.']],
  ]),
  ...filed('Benefits and tax', 'Council tax', ['tribunal-unused', 'minor-injustice', 'late'], [
    ['bailiffs', ['that bailiffs came for council tax that was paid', 'about enforcement agents and a liability order'], ['Enforcement agents clamped a car for a debt that had been cleared.', 'The liability order was made in a former name.', 'The fee of the enforcement agents was added to the account.']],
    ['single-discount', ['that a single person discount was taken away', 'about the loss of a discount for living alone'], ['A data match suggested that a second adult lived in the house.', '{who} said that the lodger had moved out before the discount stopped.', 'The discount was put back after nine months.']],
    ['empty-premium', ['about a premium on an empty house', 'that an empty property premium was charged during probate'], ['The house stood empty while probate was waited for.', 'The premium doubled the bill for the empty property.', 'The Council counted the empty years from a former owner.']],
  ]),
  ...filed('Benefits and tax', 'Housing benefit and council tax benefit', ['tribunal-unused', 'own-review-first', 'minor-injustice'], [
    ['overpayment', ['that an overpayment of housing benefit is being taken back', 'about recovery of overpaid housing benefit'], ['The overpayment arose when wages were entered twice.', 'The Council took the overpayment from other benefits at the highest rate.', '{who} had told the Council of the new wages in writing.']],
    ['discretionary-housing', ['that a discretionary housing payment was refused', 'about an application for a discretionary housing payment'], ['The application for a discretionary housing payment took ten weeks.', 'The Council counted a disability benefit as income for the discretionary payment.', 'The shortfall in rent was sixty pounds a week.']],
  ]),
  ...filed('Children\'s care services', 'Child protection', ['ico-data', 'no-worthwhile', 'court-conduct'], [
    ['wrong-records', ['that children’s services hold inaccurate records', 'about false statements in an assessment of the family'], ['The assessment says that police were called to the home, which {who} denies.', 'The Council said that it had rectified the records and gave no detail.', '{who} asked for a copy of the records that were put right.']],
    ['strategy-meeting', ['about a strategy meeting held without the parents', 'that a child protection conference was held without notice'], ['The strategy meeting was called on a Friday afternoon.', 'The report for the conference came on the morning of the conference.', 'The school sent nobody to the strategy meeting.']],
    ['social-worker-bias', ['that a social worker was biased', 'about the conduct of a social worker in a family assessment'], ['{who} says that the social worker took the other parent’s side.', 'The social worker’s manager read the recordings and found them balanced.', '{who} asked for another social worker and was refused.']],
  ]),
  ...filed('Children\'s care services', 'Fostering', ['insufficient-fault', 'better-placed', 'late'], [
    ['foster-allowance', ['that a fostering allowance stopped when a child turned eighteen', 'about a staying put allowance for a former foster child'], ['The fostering allowance fell by half in the week of the birthday.', 'The staying put policy was not on the Council’s website.', 'Savings kept for the young person were not paid over.']],
    ['foster-allegation', ['about how an allegation against foster carers was dealt with', 'that foster carers were deregistered after an allegation'], ['The allegation was made at school and withdrawn a week later.', 'The fostering panel met without the carers’ statement.', 'The designated officer closed the allegation as unfounded.']],
  ]),
  ...filed('Children\'s care services', 'Friends and family carers', ['insufficient-fault', 'late', 'satisfied-with-action'], [
    ['special-guardian', ['that a special guardian got no financial support', 'about the means test for a special guardianship allowance'], ['The grandparents were told to apply for a special guardianship order.', 'The allowance of the special guardian was not reviewed for three years.', 'The support plan for the special guardian named no sum.']],
    ['kinship-placement', ['that the Council called a placement with an aunt private', 'about a kinship placement that was not treated as fostering'], ['A duty officer rang the aunt at midnight and asked her to take the children.', 'The Council said that the kinship placement was arranged by the family.', 'No viability assessment of the aunt was done.']],
  ]),
  ...filed('Children\'s care services', 'Disabled children', ['satisfied-with-action', 'insufficient-fault', 'premature'], [
    ['short-breaks', ['that short breaks for a disabled child were cut', 'about respite for the parents of a disabled child'], ['The respite unit closed and no other short breaks were offered.', 'The panel cut respite from forty nights to twelve.', 'The parents had asked for a carer’s assessment.']],
  ]),
  ...filed('Education', 'Special educational needs', ['tribunal-used', 'tribunal-unused', 'insufficient-fault'], [
    ['late-plan', ['about delay in an education, health and care plan', 'that a final plan came months after its time limit'], ['The final plan was issued thirty-one weeks after the request.', 'There was no educational psychologist to advise on the plan.', 'The draft plan named no placement.']],
    ['speech-therapy', ['that speech and language therapy in a plan was not given', 'about therapy that a child’s plan promises'], ['The plan has an hour of speech and language therapy a week.', 'The therapist left and was not replaced for two terms.', 'The Council said that the health service should supply the therapy.']],
    ['annual-review', ['that an annual review was not finished in time', 'about a decision after an annual review'], ['The annual review was held in March, and its outcome came in November.', 'No amendment notice followed the annual review.', 'The school’s report for the annual review was lost.']],
  ]),
  ...filed('Education', 'Alternative provision', ['satisfied-with-action', 'insufficient-fault', 'court-unused'], [
    ['out-of-school', ['that a child out of school got no lessons', 'about alternative provision for a child too anxious for school'], ['The child had not been in a classroom since the spring.', 'Five hours a week of online tuition were offered in place of school.', 'A doctor’s note about anxiety was not passed on.']],
  ]),
  ...filed('Education', 'School transport', ['insufficient-fault', 'satisfied-with-action', 'minor-injustice'], [
    ['unsafe-route', ['that free school transport was refused although the route is unsafe', 'about an unsafe walking route to school'], ['The walking route has no pavement for four hundred metres.', 'An officer walked the route in the holidays.', 'The appeal panel did not see the photographs of the route.']],
    ['taxi-escort', ['that a passenger assistant was withdrawn from a school taxi', 'about a child who travels in a taxi without an escort'], ['The child unfastened the belt while the taxi was moving.', 'The contract for the taxi changed in the summer.', 'The escort had been trained to give rescue medicine.']],
  ]),
  ...filed('Education', 'School admissions', ['tribunal-unused', 'insufficient-fault', 'no-injustice'], [
    ['appeal-panel', ['about a school admission appeal panel', 'that an admission appeal was not heard fairly'], ['The clerk’s notes of the admission appeal do not show the two stages.', 'The panel asked about childcare and not about distance.', 'The presenting officer stayed in the room with the panel.']],
    ['sibling-link', ['that a sibling link was not counted for a school place', 'about distance measured for a school place'], ['The sibling was in the last year of the school.', 'The distance was measured to the wrong gate.', 'The waiting list moved by two places.']],
  ]),
  ...filed('Environment and regulation', 'Noise', ['minor-injustice', 'insufficient-fault', 'court-unused'], [
    ['barking', ['that barking dogs were not dealt with', 'about noise from a neighbour’s dogs'], ['{who} kept a diary of barking for six weeks.', 'The recorder in the bedroom failed on three nights.', 'The officer heard no barking on two visits by day.']],
    ['pub-music', ['about music from a pub late at night', 'that loud music from licensed premises went on'], ['The pub’s licence says that doors are kept shut after eleven.', 'An abatement notice was drafted and not served.', 'The bass could be felt in the bedroom above the pub.']],
  ]),
  ...filed('Environment and regulation', 'Refuse and recycling', ['minor-injustice', 'same-outcome', 'satisfied-with-action'], [
    ['missed-bins', ['that bins were missed again and again', 'about repeated missed bin collections'], ['The crew did not empty the bins on fourteen of twenty-six dates.', 'The crew’s tablet showed the bins as not out.', 'A supervisor followed the lorry for two weeks.']],
    ['assisted-collection', ['about an assisted collection for a disabled person', 'that crews do not return an assisted bin to the door'], ['{who} uses a frame and cannot move a bin to the kerb.', 'The assisted collection dropped off the round when the lorry changed.', 'Bins were left across the ramp.']],
  ]),
  ...filed('Environment and regulation', 'Trees', ['insufficient-fault', 'court-unused', 'merits-only'], [
    ['tree-roots', ['that roots of a council tree damaged a wall', 'about a council tree that blocks light'], ['The roots of the lime tree lifted the paving beside the wall.', 'The tree was pruned on a cycle of five years.', 'An arborist found no decay in the tree.']],
    ['high-hedge', ['about a high hedge that was not cut', 'that a complaint about a high hedge was refused'], ['The hedge stood at four metres on the boundary.', 'The remedial notice allowed the hedge to stay at three metres.', 'The fee for a high hedge complaint was not paid back.']],
  ]),
  ...filed('Environment and regulation', 'Antisocial behaviour', ['better-placed', 'insufficient-fault', 'satisfied-with-action'], [
    ['community-trigger', ['that a community trigger was turned down', 'about a review of antisocial behaviour case work'], ['Three reports of antisocial behaviour were made within six months.', 'The community trigger was refused because the reports were to the landlord.', 'The panel did not ask the victims what they wanted.']],
    ['drug-dealing', ['about drug dealing in a stairwell', 'that cuckooing of a neighbour’s flat was ignored'], ['Needles were found on the stairwell twice a week.', 'The closure order was sought after seven months.', 'The camera on the stairwell did not record.']],
  ]),
  ...filed('Environment and regulation', 'Cemeteries and crematoria', ['minor-injustice', 'satisfied-with-action', 'insufficient-fault'], [
    ['headstone', ['that a headstone was laid flat without notice', 'about a memorial that failed a topple test'], ['The headstone was laid down a week before an anniversary.', 'The mason was not on the cemetery’s register.', 'A notice had been tied to another headstone.']],
    ['wrong-grave', ['that a burial took place in the wrong grave', 'about a reserved grave that was sold to others'], ['The deed for the reserved grave was in the family’s hands.', 'The cemetery’s plan showed the grave as empty.', 'Exhumation was offered and refused.']],
  ]),
  ...filed('Housing', 'Homelessness', ['own-review-first', 'court-unused', 'insufficient-fault'], [
    ['bed-breakfast', ['that a family was kept in bed and breakfast beyond six weeks', 'about unsuitable temporary accommodation for a family'], ['The family of five shared one room in a hotel.', 'The kitchen was two floors below the temporary accommodation.', 'The family moved after nineteen weeks of bed and breakfast.']],
    ['gatekeeping', ['that the Council would not take a homelessness application', 'about being turned away when homeless'], ['An officer told {who} to come back with an eviction date.', 'No personalised housing plan was written.', '{who} slept in a car for eight nights.']],
    ['stored-belongings', ['that belongings put in store were thrown away', 'about furniture lost while a family was homeless'], ['The removal firm listed the belongings in two lines.', 'The letter about the store went to an old address.', 'A cot, photographs and tools were among the belongings.']],
  ]),
  ...filed('Housing', 'Allocations', ['own-review-first', 'insufficient-fault', 'merits-only'], [
    ['medical-priority', ['that medical priority for a move was refused', 'about a banding on the housing register'], ['The medical adviser did not speak to the consultant.', 'The banding was not backdated to the first form.', 'The lift in the block broke down every month.']],
    ['overcrowding', ['that an overcrowded family was given no priority', 'about overcrowding and the bedroom standard'], ['Four children slept in one bedroom.', 'The bedroom standard counted the living room as a bedroom.', 'The register was closed to new bids for a month.']],
  ]),
  ...filed('Housing', 'Council house repairs', ['social-landlord', 'better-placed', 'premature'], [
    ['damp-mould', ['about damp and mould in a council flat', 'that mould in a bedroom was painted over'], ['Mould grew back behind the wardrobe within weeks.', 'The surveyor put the damp down to condensation.', 'The child’s inhaler was shown to the surveyor.']],
    ['boiler', ['that a council tenant had no heating or hot water', 'about a broken boiler in winter'], ['The boiler failed on the first night of frost.', 'Two fan heaters were lent while the boiler was broken.', 'The part for the boiler was ordered three times.']],
  ]),
  ...filed('Housing', 'Private housing', ['insufficient-fault', 'court-unused', 'better-placed'], [
    ['disrepair-landlord', ['that the Council did not act against a private landlord', 'about an inspection of a rented house in disrepair'], ['The inspection found a hazard of falling on the stairs.', 'The improvement notice gave the landlord six months.', 'The landlord served notice to quit after the inspection.']],
    ['licence-hmo', ['about a licence for a house in multiple occupation', 'that a shared house was let without a licence'], ['Nine people lived in a house licensed for six.', 'The licence fee was taken and no visit was made.', 'The fire door of the shared house had been removed.']],
  ]),
  ...filed('Planning', 'Planning applications', ['insufficient-fault', 'merits-only', 'no-injustice'], [
    ['overlooking', ['that windows of a new building overlook a garden', 'about loss of privacy from a neighbour’s extension'], ['The officer’s report gives the distance between the windows as twenty-one metres.', 'Obscure glass was not made a condition.', 'The officer looked at the garden from the street only.']],
    ['site-notice', ['that no site notice was put up', 'about neighbours who were not told of a planning application'], ['The site notice was tied to a lamp post round the corner.', 'Letters went to six houses and not to the seventh.', 'Objections were made after the permission was given.']],
    ['flood-risk', ['that flood risk was not considered for a new estate', 'about surface water from a development'], ['The drainage board’s advice on surface water came after the meeting.', 'Water stood in the gardens after each storm.', 'The attenuation pond was built smaller than drawn.']],
  ]),
  ...filed('Planning', 'Enforcement', ['insufficient-fault', 'merits-only', 'minister-unused'], [
    ['height-breach', ['that a house was built higher than permitted', 'about a breach of planning control by a builder'], ['The ridge is sixty centimetres higher than on the plans.', 'The Council decided that it was not expedient to enforce.', 'A retrospective application was asked for in June.']],
    ['car-repairs', ['about a car repair business in a back garden', 'that a business is run from a house without permission'], ['Cars were sprayed in the garden at weekends.', 'A planning contravention notice was not answered.', 'The officer counted four cars on each visit.']],
  ]),
  ...filed('Planning', 'Building control', ['insufficient-fault', 'court-unused', 'late'], [
    ['completion-certificate', ['that a completion certificate was given for unsafe work', 'about building inspections that missed defects'], ['The foundation was not inspected before the concrete was poured.', 'The beam had no bearing on the party wall.', 'The completion certificate was issued from a photograph.']],
  ]),
  ...filed('Transport and highways', 'Parking and other penalties', ['tribunal-unused', 'minor-injustice', 'premature'], [
    ['penalty-charge', ['about a penalty charge notice for parking', 'that representations about a parking ticket were ignored'], ['The sign on the bay faced the wall.', 'The notice to owner went to the lease company.', 'The penalty charge rose by half before an answer came.']],
    ['blue-badge', ['that a blue badge was refused', 'about a mobility assessment for a blue badge'], ['The assessor timed a walk of eighty metres with two stops.', 'The decision on the blue badge does not mention pain.', '{who} has a hidden disability.']],
    ['bus-lane', ['about fines for driving in a bus lane', 'that a bus gate was badly signed'], ['The bus gate was switched on during the holidays.', 'Nine fines came in one envelope.', 'The warning sign for the bus gate was behind a tree.']],
  ]),
  ...filed('Transport and highways', 'Highway repair and maintenance', ['court-unused', 'insufficient-fault', 'minor-injustice'], [
    ['pothole', ['that a pothole damaged a car', 'about a pothole that was not repaired'], ['The pothole was ninety millimetres deep.', 'The inspector had marked the pothole in white paint in May.', 'Two tyres and a spring had to be replaced.']],
    ['dropped-kerb', ['that a dropped kerb was refused', 'about an application for a vehicle crossing'], ['The drive is twenty centimetres too short for a vehicle crossing.', 'Neighbours have dropped kerbs from before the policy.', 'The fee for the dropped kerb was kept.']],
    ['street-light', ['that street lights were switched off', 'about a street light that shines into a bedroom'], ['The lantern was changed for a whiter one.', 'A shield was fitted after four months.', 'The column of the street light stands a metre from the window.']],
  ]),
  ...filed('Transport and highways', 'Traffic management', ['insufficient-fault', 'all-or-most', 'merits-only'], [
    ['low-traffic', ['about a low traffic neighbourhood', 'that planters closed a road without consultation'], ['The planters went in under an experimental order.', 'Ambulance crews were asked after the road was closed.', 'The survey of residents had two questions.']],
    ['residents-permit', ['that a residents’ parking permit was refused', 'about who may have a permit in a parking zone'], ['The flat was built car free.', 'The permit was refused because the log book showed a former address.', 'Visitor permits ran out by August.']],
  ]),
  ...filed('Other categories', 'Land', ['commercial', 'court-unused', 'insufficient-fault'], [
    ['allotment', ['that an allotment tenancy was ended', 'about the waiting list for an allotment'], ['The plot was two thirds dug when the notice came.', 'The allotment association’s rules were not the Council’s.', 'A shed was removed from the plot without notice.']],
    ['market-pitch', ['that a trader lost a market pitch', 'about the fee for a stall at the market'], ['The pitch had been in the family for thirty years.', 'The market moved to the car park in the spring.', 'The licence for the stall ran from week to week.']],
  ]),
  ...filed('Other categories', 'Councillor conduct and standards', ['conduct-of-councillor', 'insufficient-fault', 'no-worthwhile'], [
    ['councillor-emails', ['about emails that a councillor sent', 'that a complaint about a councillor was not investigated'], ['The monitoring officer took eleven weeks to assess the complaint.', 'The independent person agreed that the emails were rude.', 'The councillor wrote from a private address.']],
  ]),
  ...filed('Other categories', 'Leisure and culture', ['insufficient-fault', 'minor-injustice', 'commercial'], [
    ['library-ban', ['that someone was banned from a library', 'about the closing of a branch library'], ['The ban was for a year and was not put in writing.', 'The library’s cameras had been wiped.', 'The branch opened two afternoons a week.']],
  ]),
]
