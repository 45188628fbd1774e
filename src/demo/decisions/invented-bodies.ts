const beginnings = ['Alder', 'Bram', 'Colder', 'Dunn', 'Ember', 'Fenni', 'Garth', 'Hollin', 'Istle', 'Keld', 'Lorn', 'Marra', 'Nether', 'Oster', 'Pellin', 'Quarn', 'Rydel', 'Sallow', 'Thrap', 'Ulver', 'Venna', 'Wissel', 'Yarrel'] as const
const ends = ['mere', 'hurst', 'combe', 'thwaite', 'stow', 'holm', 'gate', 'worth'] as const
const kinds = ['Borough Council', 'County Council', 'District Council', 'City Council', 'Metropolitan Borough Council'] as const

/** Names of bodies that there are not, of every usual kind; the first are complained about most often. */
export const councils: readonly string[] = beginnings.flatMap((beginning, first) =>
  ends.map((end, second) => `${beginning}${end} ${kinds[(first + second * 3) % kinds.length] ?? kinds[0]}`),
)

export const providers: readonly string[] = beginnings.map((beginning) => `${beginning}worth Care Limited`)
