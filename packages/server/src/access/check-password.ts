/** Characters that a new password must have at least. */
export const shortestPassword = 12
export const longestPassword = 128

/** What people take first when a password is asked for, in English and French, and what keyboards offer. */
const commonWords = new Set(
  [
    'password passwort motdepasse secret sesame opensesame letmein welcome bienvenue bonjour changeme iloveyou jetaime loulou doudou',
    'soleil sunshine princess princesse dragon monkey football baseball superman batman master shadow trustno login administrator',
    'admin root user test guest default hello whatever qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdfghjkl qsdfghjklm',
    'zxcvbnm wxcvbn qazwsx qazwsxedc qweasd qweasdzxc abcdef abcdefgh abcdefghij abcdefghijkl abcdefghijklmnop vigie',
  ]
    .join(' ')
    .split(' '),
)
const rows = [
  '01234567890123456789',
  '98765432109876543210',
  '1q2w3e4r5t6y7u8i9o0p',
  '1a2z3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]
const disguises: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '@': 'a', $: 's' }

export type PasswordFault = 'password-too-weak' | 'password-too-common'

/**
 * What speaks against a new password; null for one that may be taken. Only what anybody would try first is refused: a word that
 * everybody takes, dressed up or not, one word over and over, keys in a row.
 *
 * @example findPasswordFault('Password2026!') // 'password-too-common'
 */
export function findPasswordFault(password: string): PasswordFault | null {
  if (password.length < shortestPassword || password.length > longestPassword) return 'password-too-weak'
  const plain = password.toLowerCase().replaceAll(/[\s_.-]/g, '')
  const isCommon = new Set(plain).size < 5 || isRepeated(plain) || isInRow(plain) || isCommonWord(plain)
  return isCommon ? 'password-too-common' : null
}

/** "wolfwolfwolf", and the same with a number behind it. */
function isRepeated(plain: string): boolean {
  return /^(.+?)\1+$/u.test(plain) || /^(\p{L}+?)\1+[^\p{L}]*$/u.test(plain)
}

function isInRow(plain: string): boolean {
  return rows.some((row) => row.includes(plain))
}

function isCommonWord(plain: string): boolean {
  const core = bare(plain)
  const letters = plain.replaceAll(/\P{L}/gu, '')
  return [letters, core, undisguise(core), bare(undisguise(plain))].some((each) => commonWords.has(each) || isRepeated(each))
}

/** Without the numbers and signs that stand before and behind. */
function bare(text: string): string {
  return text.replaceAll(/^\P{L}+|\P{L}+$/gu, '')
}

function undisguise(text: string): string {
  return text.replaceAll(/[01345@$]/g, (sign) => disguises[sign] ?? sign)
}
