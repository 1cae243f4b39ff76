/** A price as typed: nothing, a number in major units, or something that is neither. */
export type TypedPrice =
  | { readonly read: 'none' }
  | { readonly read: 'number'; readonly amount: number }
  | { readonly read: 'unclear' }

/**
 * Read a price as people type it: "120", "1,200.50", "1 200,50", "1.200,50", "1’200".
 * The last separator is the decimal one unless exactly three digits follow it ("1.200" is twelve hundred).
 */
export function readPrice(typed: string): TypedPrice {
  const text = typed.normalize('NFKC').replace(/[\s’']/g, '')
  if (text === '') return { read: 'none' }
  if (!/^\d[\d.,]*$/.test(text)) return { read: 'unclear' }

  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text) ?? []
  if (!/^\d+$|^\d{1,3}([.,]\d{3})+$/.test(whole)) return { read: 'unclear' }
  const amount = Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`)
  return Number.isFinite(amount) ? { read: 'number', amount } : { read: 'unclear' }
}
