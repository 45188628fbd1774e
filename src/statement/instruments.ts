/** Acts that pages have cited in small letters; without capitals, only a known name tells an Act from prose. */
export const knownActs: readonly string[] = [
  'local government act 1974', 'local government and housing act 1989', 'care act 2014', 'children act 1989',
  'children and families act 2014', 'housing act 1996', 'education act 1996', 'equality act 2010',
  'human rights act 1998', 'data protection act 2018', 'highways act 1980', 'town and country planning act 1990',
]
/** Names that do not say what kind of instrument they are, or say so in another place than at the end. A year may follow. */
export const knownTitles: readonly (readonly string[])[] = [
  'Guidance on Remedies', 'Working Together to Safeguard Children', 'Keeping Children Safe in Education', 'Getting the Best from Complaints', 'European Convention on Human Rights',
  'General Data Protection Regulation', 'UK General Data Protection Regulation', 'Principles of Good Administrative Practice', 'Homelessness Code of Guidance for Local Authorities',
].map((name) => name.split(' '))
/** Initials that stand for one Act, whatever its year. */
export const actOfInitials: Readonly<Record<string, string>> = {
  LGA: 'Local Government Act', DPA: 'Data Protection Act', HRA: 'Human Rights Act', FOIA: 'Freedom of Information Act', MCA: 'Mental Capacity Act', TCPA: 'Town and Country Planning Act',
}
