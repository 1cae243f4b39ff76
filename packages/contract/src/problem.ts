import type { InputProblem } from './read-listing.ts'
import type { RefusalCode } from './refusal-code.ts'

/** What is answered instead of a result: problem details of RFC 9457, sent as `application/problem+json`. */
export interface ProblemDetails {
  /** The address of the code's description, relative to the server. */
  readonly type: `/problems/${RefusalCode}`
  readonly title: string
  readonly status: number
  readonly code: RefusalCode
  readonly detail?: string
  /** Under which id the server's log knows this request. */
  readonly request_id?: string
  /** What is wrong with the request, place by place. */
  readonly problems?: readonly InputProblem[]
  /** What the refusal is about: ids, statuses, names of missing parts. */
  readonly facts?: Readonly<Record<string, unknown>>
}

export type ProblemLocale = 'en' | 'fr'

/** The HTTP status of each refusal and its one sentence in each language; a code that is missing here does not compile. */
const refusals = {
  'listing-malformed': [400, 'The listing is not of the documented form.', 'L’annonce n’a pas la forme décrite.'],
  'listing-empty': [
    422,
    'The listing has neither title nor description nor images.',
    'L’annonce n’a ni titre, ni description, ni image.',
  ],
  'request-malformed': [400, 'The request is not of the documented form.', 'La requête n’a pas la forme décrite.'],
  'body-unreadable': [400, 'The body of the request cannot be read.', 'Le corps de la requête est illisible.'],
  'body-too-large': [413, 'The body of the request is too large.', 'Le corps de la requête est trop grand.'],
  'headers-too-large': [
    431,
    'The address or the headers of the request are too long.',
    'L’adresse ou les en-têtes de la requête sont trop longs.',
  ],
  'request-too-slow': [408, 'The request came too slowly.', 'La requête est arrivée trop lentement.'],
  'media-type-unknown': [415, 'This kind of content is not taken here.', 'Ce type de contenu n’est pas accepté ici.'],
  'route-unknown': [404, 'There is nothing at this address.', 'Il n’y a rien à cette adresse.'],
  'method-unknown': [405, 'This cannot be done at this address.', 'Cette adresse ne le permet pas.'],
  'too-many-requests': [429, 'Too many requests. Wait a little.', 'Trop de requêtes. Patientez un peu.'],
  internal: [500, 'Something went wrong here. It has been noted.', 'Une erreur s’est produite ici. Elle a été notée.'],
  unavailable: [
    503,
    'Something that Vigie needs does not answer. Try again soon.',
    'Un service dont Vigie a besoin ne répond pas. Réessayez bientôt.',
  ],
  'not-signed-in': [401, 'Sign in first.', 'Connectez-vous d’abord.'],
  'sign-in-failed': [401, 'The address or the password is wrong.', 'L’adresse ou le mot de passe est faux.'],
  'too-many-tries': [429, 'Too many tries. Wait a little.', 'Trop d’essais. Patientez un peu.'],
  'code-wrong': [401, 'This code is wrong or was used already.', 'Ce code est faux ou a déjà servi.'],
  'sign-in-expired': [401, 'This took too long. Sign in again.', 'Le délai est passé. Reconnectez-vous.'],
  'person-exists': [409, 'Somebody signs in with this address already.', 'Quelqu’un se connecte déjà avec cette adresse.'],
  'password-wrong': [403, 'The password is wrong.', 'Le mot de passe est faux.'],
  'second-factor-on': [409, 'The second factor is on already.', 'Le second facteur est déjà activé.'],
  'second-factor-off': [409, 'The second factor is off.', 'Le second facteur n’est pas activé.'],
  'organisation-needed': [400, 'Say for which organisation you act.', 'Dites pour quelle organisation vous agissez.'],
  'second-factor-needed': [403, 'Set up a second factor first.', 'Configurez d’abord un second facteur.'],
  'cross-site': [403, 'This request comes from another site.', 'Cette requête vient d’un autre site.'],
  'key-unknown': [401, 'There is no such key.', 'Cette clé n’existe pas.'],
  'key-revoked': [401, 'This key has been revoked.', 'Cette clé a été révoquée.'],
  'key-not-found': [404, 'There is no such key.', 'Cette clé n’existe pas.'],
  'not-allowed': [403, 'Your role does not let you do this.', 'Votre rôle ne le permet pas.'],
  'not-a-member': [403, 'You are not a member of this organisation.', 'Vous n’êtes pas membre de cette organisation.'],
  'member-not-found': [404, 'There is no such member.', 'Ce membre n’existe pas.'],
  'member-elsewhere': [
    409,
    'This person works for another organisation here as well, and one password opens both. Whoever runs the server can make the link: npx vigie user reset, and their address.',
    'Cette personne travaille aussi ici pour une autre organisation, et un même mot de passe ouvre les deux. Qui gère le serveur peut créer le lien : npx vigie user reset, puis son adresse.',
  ],
  'last-admin': [409, 'An organisation keeps at least one admin.', 'Une organisation garde au moins un administrateur.'],
  'invitation-unusable': [410, 'This invitation has expired or was used.', 'Cette invitation a expiré ou a déjà servi.'],
  'already-a-member': [409, 'This person is a member already.', 'Cette personne est déjà membre.'],
  'password-too-weak': [422, 'The password needs at least 12 characters.', 'Le mot de passe doit avoir au moins 12 caractères.'],
  'password-too-common': [
    422,
    'This password is among the first that anybody would try.',
    'Ce mot de passe est de ceux que n’importe qui essaierait d’abord.',
  ],
  'platform-not-found': [404, 'There is no such platform.', 'Cette plateforme n’existe pas.'],
  'platform-exists': [409, 'There is a platform of this name already.', 'Une plateforme porte déjà ce nom.'],
  'host-taken': [409, 'This host belongs to another platform.', 'Ce domaine appartient à une autre plateforme.'],
  'somebody-joined': [
    409,
    'Somebody of the company has joined: they invite their colleagues.',
    'Quelqu’un de l’entreprise est arrivé : cette personne invite ses collègues.',
  ],
  'company-not-found': [404, 'There is no such company.', 'Cette entreprise n’existe pas.'],
  'channel-incomplete': [422, 'The channel lacks something.', 'Il manque quelque chose à ce canal.'],
  'clause-not-found': [404, 'There is no such clause.', 'Cette clause n’existe pas.'],
  'url-unreadable': [422, 'The address cannot be read.', 'L’adresse est illisible.'],
  'photo-unreadable': [422, 'The picture cannot be read.', 'L’image est illisible.'],
  'photo-too-large': [413, 'The picture is too large.', 'L’image est trop grande.'],
  'platform-mismatch': [422, 'The listing is not on this platform.', 'L’annonce n’est pas sur cette plateforme.'],
  'listing-not-found': [404, 'There is no such listing.', 'Cette annonce n’existe pas.'],
  'reports-not-taken': [
    409,
    'Nobody takes reports on this server yet.',
    'Personne ne reçoit encore de signalements sur ce serveur.',
  ],
  'key-reused': [
    422,
    'This Idempotency-Key was used for another request.',
    'Cet Idempotency-Key a servi pour une autre requête.',
  ],
  'still-at-it': [409, 'The same request is still being worked on.', 'La même requête est encore en cours.'],
  'capture-not-found': [404, 'There is no such capture.', 'Cette capture n’existe pas.'],
  'case-not-found': [404, 'There is no such case.', 'Ce dossier n’existe pas.'],
  'case-exists': [409, 'The listing has an open case already.', 'L’annonce a déjà un dossier ouvert.'],
  'case-not-assignable': [
    409,
    'The case cannot be assigned in its present status.',
    'Ce dossier ne peut pas être attribué dans son état actuel.',
  ],
  'case-not-decidable': [
    409,
    'The case cannot be decided in its present status.',
    'Ce dossier ne peut pas être tranché dans son état actuel.',
  ],
  'case-not-reviewable': [
    409,
    'The case cannot be reviewed in its present status.',
    'Ce dossier ne peut pas être examiné dans son état actuel.',
  ],
  'case-not-reopenable': [
    409,
    'The case cannot be reopened in its present status.',
    'Ce dossier ne peut pas être rouvert dans son état actuel.',
  ],
  'case-not-closable': [
    409,
    'The case cannot be closed in its present status.',
    'Ce dossier ne peut pas être clos dans son état actuel.',
  ],
  'case-not-yours': [403, 'The case is assigned to somebody else.', 'Ce dossier est attribué à quelqu’un d’autre.'],
  'not-a-reviewer': [422, 'This person does not review cases.', 'Cette personne n’est pas chargée d’examiner les dossiers.'],
  'review-missing': [409, 'The case needs a finished review first.', 'Il faut d’abord un examen terminé.'],
  'taxon-unknown': [422, 'The catalogue has no such scientific name.', 'Le catalogue ne connaît pas ce nom scientifique.'],
  'reading-incomplete': [
    422,
    'Say which species and what it is made of before the platform is told.',
    'Dites quelle espèce et quel produit avant de notifier la plateforme.',
  ],
  'notice-not-found': [404, 'There is no such notice.', 'Cette notification n’existe pas.'],
  'notice-not-ready': [
    422,
    'The notice lacks something that the law asks for.',
    'Il manque à cette notification un élément exigé par la loi.',
  ],
  'notice-not-editable': [409, 'The notice can no longer be changed.', 'Cette notification ne peut plus être modifiée.'],
  'notice-not-holdable': [
    409,
    'The notice cannot be let go in its present status.',
    'Cette notification ne peut pas partir dans son état actuel.',
  ],
  'notice-not-recallable': [409, 'The notice can no longer be taken back.', 'Cette notification ne peut plus être retenue.'],
  'notice-not-replayable': [
    409,
    'The notice has not failed: there is nothing to replay.',
    'Cette notification n’a pas échoué : rien à renvoyer.',
  ],
  'notice-not-withdrawable': [
    409,
    'The notice cannot be withdrawn in its present status.',
    'Cette notification ne peut pas être retirée dans son état actuel.',
  ],
  'notice-not-answerable': [
    409,
    'The notice takes no answer in its present status.',
    'Cette notification n’attend pas de réponse dans son état actuel.',
  ],
  'answered-meanwhile': [
    409,
    'Another answer came in the meantime. Look at it first.',
    'Une autre réponse est arrivée entre-temps. Regardez-la d’abord.',
  ],
  'nothing-asked': [409, 'No question of the platform is open.', 'Aucune question de la plateforme n’est en attente.'],
  'notice-not-by-hand': [
    409,
    'The notice does not wait for a person to hand it over.',
    'Cette notification n’attend pas qu’une personne la remette.',
  ],
  'capture-missing': [
    409,
    'A listing has no capture yet. Capture it, or say why not.',
    'Une annonce n’a pas encore de capture. Capturez-la, ou dites pourquoi non.',
  ],
  'nothing-sent-in-observe': [409, 'In the mode "observe" nothing is sent.', 'En mode « observe », rien n’est envoyé.'],
  'not-of-this-notice': [422, 'The notice is not about this listing.', 'Cette notification ne porte pas sur cette annonce.'],
  'platform-answered': [
    409,
    'The platform has answered this itself; its answer counts.',
    'La plateforme a répondu elle-même ; c’est sa réponse qui compte.',
  ],
  'outcome-not-found': [404, 'There is no such answer entered by hand.', 'Aucune réponse saisie à la main ne correspond.'],
  'reason-missing': [422, 'Say why.', 'Dites pourquoi.'],
  'link-unusable': [410, 'This link has expired or is not right.', 'Ce lien a expiré ou n’est pas le bon.'],
  'receipt-unknown': [404, 'There is no report with this receipt.', 'Aucun signalement ne correspond à ce reçu.'],
  'sheet-unreadable': [422, 'The sheet cannot be read.', 'La feuille est illisible.'],
  'verification-not-found': [404, 'There is no such check.', 'Cette vérification n’existe pas.'],
  'already-confirmed': [409, 'A person has confirmed this check already.', 'Quelqu’un a déjà confirmé cette vérification.'],
  'not-looked-yet': [409, 'Nobody has looked yet.', 'Personne n’a encore regardé.'],
  'nothing-to-verify': [
    409,
    'No notice about this listing has gone out.',
    'Aucune notification n’est partie au sujet de cette annonce.',
  ],
  'person-not-found': [404, 'Nothing is stored about this person.', 'Rien n’est enregistré sur cette personne.'],
  'held-by-law': [409, 'A legal hold forbids this erasure.', 'Une conservation légale interdit cet effacement.'],
  'hold-not-found': [404, 'There is no such hold.', 'Cette conservation n’existe pas.'],
  'measure-unknown': [422, 'There is no such measure.', 'Cette mesure n’existe pas.'],
} as const satisfies Record<RefusalCode, readonly [status: number, en: string, fr: string]>

/** Every public refusal code. */
export const refusalCodes = Object.keys(refusals) as readonly RefusalCode[]

export const problemMediaType = 'application/problem+json'

/** The HTTP status that answers a refusal. */
export function statusOf(code: RefusalCode): number {
  return refusals[code][0]
}

type More = Pick<ProblemDetails, 'detail' | 'problems' | 'facts' | 'request_id'>

/** @example problemOf('listing-malformed', { problems: [{ pointer: '/price', problem: 'must be a number …' }] }) */
export function problemOf(code: RefusalCode, more: More = {}, locale: ProblemLocale = 'en'): ProblemDetails {
  const [status, en, fr] = refusals[code]
  return { type: `/problems/${code}`, title: locale === 'fr' ? fr : en, status, code, ...more }
}
