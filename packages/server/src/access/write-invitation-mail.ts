/** What an invitation's mail says. */
export interface InvitationContent {
  readonly organisation: string
  readonly link: string
  readonly expiresAt: Date
  /** The organisation's: 'Europe/Paris'. */
  readonly timeZone: string
}

interface Words {
  readonly dates: string
  readonly subject: (organisation: string) => string
  readonly text: (organisation: string, link: string, until: string) => string
}

const words: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    dates: 'en-GB',
    subject: (organisation) => `${organisation} invites you to Vigie`,
    text: (organisation, link, until) => `Hello,

${organisation} invites you to join it on Vigie, where online trade in protected wildlife is found and reported.

Join here:
${link}

The link is for you alone. It works once, until ${until}.

You did not expect this? Do nothing. Your address is erased when the invitation expires.
`,
  },
  fr: {
    dates: 'fr-FR',
    subject: (organisation) => `${organisation} vous invite sur Vigie`,
    text: (organisation, link, until) => `Bonjour,

${organisation} vous invite à rejoindre son équipe sur Vigie, l’outil qui sert à repérer et à signaler le commerce en ligne d’espèces sauvages protégées.

Pour rejoindre l’équipe :
${link}

Ce lien vous est personnel. Il fonctionne une seule fois, jusqu’au ${until}.

Vous n’attendiez pas ce message ? Ne faites rien : votre adresse sera effacée à l’expiration de l’invitation.
`,
  },
}

/** The mail that carries an invitation's link. The organisation's name stays in its line, whatever it holds. */
export function writeInvitationMail(
  locale: 'en' | 'fr',
  { organisation, link, expiresAt, timeZone }: InvitationContent,
): { readonly subject: string; readonly text: string } {
  const { dates, subject, text } = words[locale]
  const until = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(expiresAt)
  const name = organisation.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
  return { subject: subject(name), text: text(name, link, `${until} (${timeZone})`) }
}
