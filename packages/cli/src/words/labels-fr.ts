import type { labelsEn } from './labels-en.ts'

/** The words for the codes of a verdict that only the command line shows, in French; all others come from the engine. */
export const labelsFr: typeof labelsEn = {
  decision: { allow: 'laisser', review: 'vérifier', block: 'bloquer' },
  meaning: {
    allow: 'rien n’appelle un examen',
    review: 'à regarder par une personne',
    block: 'assez sûr pour retenir l’annonce aussitôt',
  },
  passed: {
    'no-text': 'sans texte',
    language: 'langue inconnue ici',
    'explained-away': 'autre sens',
    'name-only': 'un nom seul',
    'nothing-named': 'rien trouvé',
  },
  degradation: {
    'no-text': 'sans texte à lire',
    language: 'dans une langue que le catalogue ne parle pas',
    edition: 'pour un jour antérieur à la première édition conservée d’une liste',
  },
}
