/** Why some columns are kept, of whom they tell, for how long, and how they end. */
export interface RegisterEntry {
  readonly table: string
  /** In the words of the page: 'all', or a part. */
  readonly columns: string
  readonly purpose: string
  /** Of Regulation (EU) 2016/679, or "none needed" where nobody is told of. */
  readonly basis: LegalBasis
  readonly whose: Whose
  readonly retention: string
  /** What ends it, and what is left. */
  readonly end: string
}

export type LegalBasis =
  | 'legitimate interest, Art. 6(1)(f)'
  | 'contract with the member, Art. 6(1)(b)'
  | 'legal obligation, Art. 6(1)(c)'
  | 'none needed'

export type Whose = 'sellers' | 'reporters' | 'members' | 'contacts at platforms' | 'nobody'
