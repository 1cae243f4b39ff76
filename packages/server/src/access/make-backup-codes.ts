import { generateRandomString } from 'better-auth/crypto'

/** Capitals and digits without those that are taken for one another: 0 and O, 1, I and L. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * Ten codes for the day when the app is lost, about 49 bits each: in one case, since they are copied by hand.
 *
 * @example makeBackupCodes()[0] // 'K7M2P-XW9RD'
 */
export function makeBackupCodes(): string[] {
  return Array.from({ length: 10 }, () => [makeFive(), makeFive()].join('-'))
}

function makeFive(): string {
  let five = ''
  // Leaving out what is not ours keeps the others as likely as one another.
  while (five.length < 5) five += [...generateRandomString(16, 'A-Z', '0-9')].filter((one) => letters.includes(one)).join('')
  return five.slice(0, 5)
}
