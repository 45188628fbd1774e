import type { SafetyContact } from './model.ts'
import { published } from './sources.ts'

/** "If someone is in danger now": shown on every page on which somebody complains or checks. */
export const safety: readonly SafetyContact[] = [
  { id: 'emergency', name: 'Emergency services', number: '999', when: 'if someone is in danger now', basis: 'practice', source: published('gov.uk', 'emergency services') },
  { id: 'police', name: 'Police, not an emergency', number: '101', when: 'to report a crime or a worry about someone when nobody is in danger now', basis: 'practice', source: published('police.uk') },
  { id: 'nspcc', name: 'NSPCC helpline', number: '0808 800 5000', when: 'if you are worried about a child', basis: 'practice', source: published('nspcc.org.uk') },
  { id: 'childline', name: 'Childline', number: '0800 1111', when: 'if you are a child or young person and want to talk to someone', basis: 'practice', source: published('childline.org.uk') },
  { id: 'samaritans', name: 'Samaritans', number: '116 123', when: 'if you are struggling to cope and want to talk to someone, at any time', basis: 'practice', source: published('samaritans.org') },
  { id: 'domestic-abuse', name: 'National Domestic Abuse Helpline', number: '0808 2000 247', when: 'if you are afraid of someone close to you', basis: 'practice', source: published('nationaldahelpline.org.uk') },
]
