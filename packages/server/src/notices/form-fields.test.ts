import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formFields } from './form-fields.ts'
import { exampleItem, exampleNotice, frenchNotice } from './notice-content.fixture.ts'
import type { NoticeContent } from './notice-content.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const fieldOf = (content: NoticeContent, key: string) => formFields(content).find((field) => field.key === key)?.value

test('formFields() gives each element of Article 16(2) a field of its own, with labels in the notice’s language', () => {
  const keys = [
    'urls',
    'external-ids',
    'content-kind',
    'legal-ground',
    'reason',
    'name',
    'email',
    'good-faith',
    'trusted-flagger',
  ]
  assert.deepEqual(
    formFields(exampleNotice()).map(({ key }) => key),
    [...keys, 'reference', 'answer'],
  )
  assert.deepEqual(
    formFields(frenchNotice()).map(({ label }) => label),
    [
      ...[
        'Adresses des contenus',
        'Numéro d’annonce',
        'Nature du contenu',
        'Clause des conditions générales',
        'Motif du signalement',
      ],
      ...['Nom', 'Adresse électronique', 'Déclaration de bonne foi', 'Signaleur de confiance', 'Votre référence', 'Où répondre'],
    ],
  )
})

test('formFields() puts one address on a line, exactly as it was received', () => {
  const content = exampleNotice()
  assert.equal(fieldOf(content, 'urls'), content.items.map(({ url }) => url).join('\n'))
  assert.deepEqual(
    formFields(content)
      .filter(({ long }) => long)
      .map(({ key }) => key),
    ['urls', 'legal-ground', 'reason'],
  )
})

test('formFields() puts all that speaks for the notice into the one field that forms have for it', () => {
  const reason = plain(fieldOf(frenchNotice(), 'reason') ?? '')
  assert.match(
    reason,
    /ivoire, éléphant de savane d’Afrique \(Loxodonta africana\)\n2, selon l’annonce\nCITES, annexe I\/II, édition CoP20\nUE, annexe A\/B/,
  )
  assert.match(reason, /Les deux annonces proposent[\s\S]*lignes croisées[\s\S]*Conservez les données/)
})

test('formFields() leaves out what there is not', () => {
  const keys = formFields(exampleNotice({ trustedFlagger: null, items: [exampleItem({ externalId: null })] })).map(
    ({ key }) => key,
  )
  assert.ok(!keys.includes('trusted-flagger') && !keys.includes('external-ids'))
})
