import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { invariant } from '@vigie/casework'

/** What is kept or shown only under the install's secret. Every purpose has a key of its own, so that nothing serves for two. */
export interface Vault {
  /** Encrypt a secret for the database: version byte, key id (4 bytes), nonce (12), tag (16), AES-256-GCM text. */
  seal(plain: string): Buffer
  /** Throws when it was sealed under another secret, or is not as it was sealed. */
  unseal(sealed: Buffer): string
  /** A keyed HMAC-SHA-256 in hex: finds the same handle or address again without keeping it. */
  fingerprint(purpose: string, text: string): string
  /** A signature in base64url for links that need no account. */
  sign(purpose: string, text: string): string
  /** Whether `sign` made it. Takes the same time wherever they differ. */
  verify(purpose: string, text: string, signature: string): boolean
}

const version = 1
const keyIdLength = 4
const nonceLength = 12
const tagLength = 16
const headLength = 1 + keyIdLength
const shortestSecret = 32

/**
 * @param secret the install's secret, at least 32 characters of chance (`openssl rand -base64 32`). Whoever loses it loses what is
 * sealed; whoever changes it makes every fingerprint and signed link new.
 * @example openVault(config.secret).fingerprint('seller-handle', 'anh_88')
 */
export function openVault(secret: string): Vault {
  if (secret.length < shortestSecret) throw new Error(`the secret has ${secret.length} characters: at least ${shortestSecret}`)

  const sealKey = deriveKey(secret, 'seal')
  const head = Buffer.concat([Buffer.from([version]), deriveKey(secret, 'key-id').subarray(0, keyIdLength)])
  const keys = new Map<string, Buffer>()
  const mac = (use: 'fingerprint' | 'sign', purpose: string, text: string): Buffer => {
    invariant(/^[a-z0-9][a-z0-9-]{0,63}$/.test(purpose), `a purpose is a short kebab-case word, not "${purpose}"`)
    const name = `${use}/${purpose}`
    const key = keys.get(name) ?? deriveKey(secret, name)
    keys.set(name, key)
    return createHmac('sha256', key).update(bytesOf(text)).digest()
  }

  return {
    seal: (plain) => seal(sealKey, head, plain),
    unseal: (sealed) => unseal(sealKey, head, sealed),
    fingerprint: (purpose, text) => mac('fingerprint', purpose, text).toString('hex'),
    sign: (purpose, text) => mac('sign', purpose, text).toString('base64url'),
    verify: (purpose, text, signature) => {
      const expected = Buffer.from(mac('sign', purpose, text).toString('base64url'))
      const given = Buffer.from(signature)
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}

function seal(key: Buffer, head: Buffer, plain: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(head)
  const text = Buffer.concat([cipher.update(bytesOf(plain)), cipher.final()])
  return Buffer.concat([head, nonce, cipher.getAuthTag(), text])
}

function unseal(key: Buffer, head: Buffer, sealed: Buffer): string {
  if (sealed[0] !== version) throw new Error(`cannot unseal: form ${sealed[0] ?? 'none'}, and only ${version} is known`)
  if (!sealed.subarray(0, headLength).equals(head)) throw new Error('cannot unseal: it was sealed under another secret')
  if (sealed.length < headLength + nonceLength + tagLength) throw new Error('cannot unseal: it is cut short')

  const rest = sealed.subarray(headLength)
  const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(head)
    .setAuthTag(rest.subarray(nonceLength, nonceLength + tagLength))
  try {
    const bytes = Buffer.concat([decipher.update(rest.subarray(nonceLength + tagLength)), decipher.final()])
    return bytes.toString('utf16le')
  } catch (cause) {
    throw new Error('cannot unseal: it is not as it was sealed', { cause })
  }
}

function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret), Buffer.alloc(0), `vigie/v1/${purpose}`, 32))
}

/** UTF-16: loses nothing of any string, where UTF-8 makes one character of every broken surrogate. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}
