/** Names of query parameters that say how somebody came to a page, never which page it is. In small letters. */
const names: ReadonlySet<string> = new Set([
  // advertising clicks
  ...['gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'gad_source', 'gad_campaignid', 'srsltid', 'msclkid', 'yclid', '_openstat'],
  ...['fbclid', 'twclid', 'ttclid', 'li_fat_id', 'epik', 'rdt_cid', 'sccid', 'irclickid', 'irgwc', 'awc', 'zanpid', 'clickid'],
  // audience measurement and newsletters
  ...['_ga', '_gl', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'mkt_tok', 'vero_id', 'wt_mc', 'xtor', 'xtref', 'cmpid', 'ncid'],
  ...['s_cid', 'at_medium', 'at_campaign', 'trk', 'trkid', 'trkinfo', 'trackingid', 'pk_vid'],
  // where a link was shown or by whom it was shared
  ...['ref_', 'ref_src', 'ref_url', 'refsrc', 'referer', 'referrer', 'hc_ref', 'fref'],
  ...['share_id', 'shareid', 'sharer', 'share_source', 'share_from'],
  ...['igsh', 'igshid', 'mibextid', 'rdid', 'share_url', 'paipv', '__tn__', '__xts__', '_rdr', '_rdc'],
  ...['app_source', '_branch_match_id', '_branch_referrer', 'is_from_webapp', 'sender_device'],
  // marketplaces
  ...['_trkparms', '_trksid', 'mkevt', 'mkcid', 'mkrid', 'campid', 'ssspo', 'sssrc', 'ssuid'],
  ...['spm', 'scm', 'pvid', 'algo_pvid', 'algo_exp_id', 'algo_expid', 'btsid', 'ws_ab_test', 'gps-id', 'aff_fcid', 'aff_fsk'],
  ...['aff_platform', 'aff_trace_key', 'afsmartredirect', 'terminal_id', 'curpagelogparams', 'curpageloguid', 'gatewayadapt'],
  ...['pdp_npi', 'pdp_ext_f', 'utparam', 'ut_sk', 'shareurl', 'sp_atk', 'xptdk', 'extparam'],
  // session numbers
  ...['phpsessid', 'jsessionid', 'aspsessionid'],
])

const prefixes = ['utm_', 'hsa_', 'mtm_', 'matomo_', 'pk_', 'piwik_', '__cft__', 'vero_', 'oly_', 'ga_', 'fb_action_', 'ns_']

/**
 * Whether a query parameter only tells how somebody came to the page.
 *
 * `ref` is that on most sites, and a listing's number on some: it stays where its value holds three digits in a row.
 *
 * @param name decoded
 * @example isTrackingParameter('utm_source', 'mail') // true
 */
export function isTrackingParameter(name: string, value: string): boolean {
  const small = name.toLowerCase()
  if (small === 'ref') return !/\d{3}/.test(value)
  return names.has(small) || prefixes.some((prefix) => small.startsWith(prefix))
}
