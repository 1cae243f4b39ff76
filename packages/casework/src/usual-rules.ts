/** A rule of law on which notices about wildlife often rest, as it is cited in each language of notices. */
export interface UsualRule {
  readonly id: string
  /** ISO 3166, or "EU"; empty where whoever cites it has to say whose law carries it out. */
  readonly jurisdiction: string
  /** Its number, as lawyers cite it. */
  readonly rule: string
  readonly en: { readonly title: string; readonly url: string }
  readonly fr: { readonly title: string; readonly url: string }
}

/**
 * The usual ones, each with the official address of its text (all as of November 2026). What it forbids is not said here: whoever
 * cites it says why it applies to the listings.
 *
 * Sources: EUR-Lex (Regulation 338/97, consolidated); cites.org (text of the Convention); the Office of the Law Revision Counsel of
 * the U.S. House of Representatives; legislation.gov.uk; Légifrance (Code de l'environnement).
 */
export const usualRules: readonly UsualRule[] = [
  {
    id: 'eu-338-97',
    jurisdiction: 'EU',
    rule: '338/97 Art. 8',
    en: {
      title: 'Council Regulation (EC) No 338/97, Article 8',
      url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:01997R0338-20230520',
    },
    fr: {
      title: 'Règlement (CE) nº 338/97 du Conseil, article 8',
      url: 'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:01997R0338-20230520',
    },
  },
  {
    id: 'fr-l415-3',
    jurisdiction: 'FR',
    rule: 'L. 415-3',
    en: {
      title: 'French Environmental Code, Article L. 415-3',
      url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074220',
    },
    fr: {
      title: 'Code de l’environnement, article L. 415-3',
      url: 'https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074220',
    },
  },
  {
    id: 'gb-ivory-act',
    jurisdiction: 'GB',
    rule: '2018 c. 30 s. 1',
    en: { title: 'Ivory Act 2018, section 1', url: 'https://www.legislation.gov.uk/ukpga/2018/30/section/1' },
    fr: {
      title: 'Loi britannique sur l’ivoire (Ivory Act 2018), article 1',
      url: 'https://www.legislation.gov.uk/ukpga/2018/30/section/1',
    },
  },
  {
    id: 'us-lacey',
    jurisdiction: 'US',
    rule: '16 U.S.C. § 3372',
    en: {
      title: 'Lacey Act, 16 U.S.C. 3372',
      url: 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title16-section3372&num=0&edition=prelim',
    },
    fr: {
      title: 'Loi américaine Lacey Act, 16 U.S.C. 3372',
      url: 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title16-section3372&num=0&edition=prelim',
    },
  },
  {
    id: 'cites-national',
    jurisdiction: '',
    rule: 'CITES Art. VIII(1)',
    en: {
      title: 'Convention on International Trade in Endangered Species (CITES), as carried out by national law',
      url: 'https://cites.org/eng/disc/text.php',
    },
    fr: {
      title:
        'Convention sur le commerce international des espèces menacées d’extinction (CITES), telle qu’appliquée par la loi nationale',
      url: 'https://cites.org/fra/disc/text.php',
    },
  },
]
