import type { NoticeLocale } from './notice-content.ts'

/** What a draft says by itself until a person says it better. */
export const draftWords: Readonly<Record<NoticeLocale, { readonly fallsUnderClause: (listings: number) => string }>> = {
  en: {
    fallsUnderClause: (listings) =>
      listings === 1 ? 'The listing named here falls under this clause.' : 'The listings named here fall under this clause.',
  },
  fr: {
    fallsUnderClause: (listings) =>
      listings === 1 ? 'L’annonce citée ici relève de cette clause.' : 'Les annonces citées ici relèvent de cette clause.',
  },
}
