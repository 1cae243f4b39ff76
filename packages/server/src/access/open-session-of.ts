import type { SignIn } from './create-sign-in.ts'

/**
 * Open a session of this person, as if they had signed in, in this language from now on. For the demo world alone.
 * @returns the cookies to set; null where there is nobody of this address
 */
export async function openSessionOf(
  signIn: Pick<SignIn, 'api'>,
  { email, locale }: { readonly email: string; readonly locale: string },
): Promise<readonly string[] | null> {
  const { headers, response } = await signIn.api.openSession({
    body: { email, locale },
    headers: new Headers(),
    returnHeaders: true,
  })
  return response ? headers.getSetCookie() : null
}

/** The cookies that end whatever session the browser has. */
export async function leaveSession(signIn: Pick<SignIn, 'api'>, cookie: string | undefined): Promise<readonly string[]> {
  const { headers } = await signIn.api.signOut({ headers: new Headers(cookie ? { cookie } : {}), returnHeaders: true })
  return headers.getSetCookie()
}
