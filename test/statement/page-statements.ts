import type { Statement } from '../../src/statement/model.ts'
import { parseStatement } from '../../src/statement/parse.ts'

/** Invented statements of each kind, as plain as a page of one can be. */
const texts = [
  `Wold District Council (23 004 512)
Category : Housing > Homelessness
Decision : Upheld
Decision date : 04 Mar 2024
The Ombudsman's final decision:
Summary: Ms T complained that the Council left her in a hotel for seven months. We found fault, which caused her injustice. The Council will apologise and pay her for the distress.
The complaint
1. Ms T complains that the Council kept her and her two children in a hotel for seven months.
2. She also says that:
a) nobody answered her calls;
b) the room had no cooker; and
c) her review was decided late.
The Ombudsman’s role and powers
3. We investigate complaints about ‘maladministration’ and ‘service failure’, which we call ‘fault’. (Local Government Act 1974, sections 26(1) and 26A(1), as amended)
4. If we are satisfied with an organisation’s actions, we can complete our investigation. (Local Government Act 1974, section 30(1B) and 34H(i), as amended)
How I considered this complaint
5. I spoke to Ms T and read what she sent me.
6. Ms T and the Council could comment on a draft of this decision.
What I found
Law and guidance
7. Councils must not keep families in bed and breakfast for more than six weeks. (Homelessness (Suitability of Accommodation) Order 2003)
What happened
8. In May 2023 Ms T lost her flat. The Council accepted a duty to her on 2 June.
9. It moved her to a hotel. She said the room was 12 metres square.
10. In January 2024 it found her a house.
Analysis
11. Seven months is much longer than six weeks. That was fault.
12. The Council’s review took 90 days. The law gives it 56.
Agreed action
13. Within one month the Council will:
• apologise to Ms T;
• pay her £1,750; and
• remind its officers of the six-week limit.
14. The Council should provide us with evidence that it has done this.
Final decision
15. I have completed my investigation. There was fault, and the Council will put it right.
Investigator's decision on behalf of the Ombudsman`,
  `Ferrybridge Lodge Care Limited (22 011 907a)
Category : Adult care services > Residential care
Decision : Not upheld
Decision date : 19 Oct 2022
The Ombudsman's final decision:
Summary: Mr G complained about his late mother’s care. We found no fault in how the home looked after her.
The complaint
1. Mr G says the home did not look after his mother, Mrs G, in her last weeks.
What I have and have not investigated
2. I looked at events from June 2021. I saw no reason to go back further.
The Ombudsman’s role and powers
3. We may investigate complaints about adult social care providers. (Local Government Act 1974, section 34B)
4. We cannot question a decision only because somebody disagrees with it.
How I considered this complaint
5. I considered:
• the home’s records;
• what Mr G told me; and
• the care plan of May 2021.
What I found
6. The home weighed Mrs G each week. She lost 2 kg in June.
7. Its nurse rang the doctor on the same day.
8. The plan said she needed help to eat. The records show that she had it at every meal.
9. Mr G says that he saw a tray left by the door. The home said the tray was another resident’s.
Final decision
10. I have found no fault and completed my investigation.
Investigator's decision on behalf of the Ombudsman`,
  `London Borough of Temesford (25 002 218)
Category : Transport and highways > Parking and other penalties
Decision : Closed after initial enquiries
Decision date : 1 Jul 2025
The Ombudsman's final decision:
Summary: We will not investigate this complaint about a penalty charge notice. Mrs D had a right of appeal to London Tribunals.
The complaint
1. Mrs D complains that the Council sent her a penalty charge notice for a car that she had sold.
The Ombudsman’s role and powers
2. The Local Government Act 1974 sets out our powers but also imposes restrictions on what we can investigate.
3. The law says we cannot normally investigate a complaint when someone could take the matter to a tribunal. (Local Government Act 1974, section 26(6)(a), as amended)
4. We do not start an investigation if we decide:
• any injustice is not significant enough to justify our involvement, or
• there is no worthwhile outcome achievable by our investigation.
(Local Government Act 1974, section 24A(6), as amended, section 34(B))
How I considered this complaint
5. I considered information provided by the complainant.
6. I considered the Ombudsman’s Assessment Code.
My assessment
7. Mrs D sold her car in April. The notice came in May.
8. London Tribunals decides such appeals. It was reasonable to expect Mrs D to use that right.
9. The Council’s letters could have been clearer. That alone is not enough.
Final decision
10. We will not investigate Mrs D’s complaint because she could have appealed.
Investigator's decision on behalf of the Ombudsman`,
] as const

function read(text: string): Statement {
  const parsed = parseStatement(text)
  if (parsed.type !== 'statement') throw new Error(`${text.slice(0, 40)} was not read as a statement`)
  return parsed
}

export const invented: readonly Statement[] = texts.map(read)
