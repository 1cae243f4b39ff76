/** Where a platform's listing stands and what is its one address. */
export interface ListingForm {
  /** Read on `path?query#fragment` without tracking parameters; its group `id` is the platform's own number of the listing. */
  readonly at: RegExp
  /** The canonical address, with the groups in braces, the `host` met and the `site` of the row. */
  readonly is: string
  /** The platform reads the id without regard to case. */
  readonly anyCase: boolean
}

export interface KnownHost {
  readonly platform: string
  /** Domains with all below them; the longest that fits decides. */
  readonly sites: readonly string[]
  readonly listings: readonly ListingForm[]
}

type Form = readonly [at: RegExp, is: string, caseOfId?: 'any-case']

/**
 * One row of known hosts. The canonical address of a form has to be of a form of the same platform, so that it leads to itself, and
 * every form brings its examples to known-hosts.fixture.ts.
 *
 * @param sites divided by white space
 * @example platform('Etsy', 'etsy.com', [/^\/listing\/(?<id>\d{6,12})(?=[/?#]|$)/, 'https://etsy.com/listing/{id}'])
 */
export function platform(name: string, sites: string, ...forms: readonly Form[]): KnownHost {
  const listings = forms.map(([at, is, caseOfId]) => ({ at, is, anyCase: caseOfId === 'any-case' }))
  return { platform: name, sites: sites.trim().split(/\s+/), listings }
}
