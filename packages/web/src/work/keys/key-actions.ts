/**
 * What a key can do in the queue and on a case, and which key does it until somebody chooses another. A key is a letter or a sign
 * as typed, or a digit by its place on the keyboard (see `pressedKey`); never the first letter of a translated word.
 */
export const keyActions = {
  'next-line': 'j',
  'previous-line': 'k',
  'select-line': 'x',
  'decide-lines': 'b',
  'take-next': 'n',
  'decide-notify': '1',
  'decide-refer': '2',
  'decide-no-action': '3',
  'decide-not-wildlife': '4',
  'decide-unsure': '5',
  'edit-taxon': 't',
  'edit-product': 'p',
  'edit-specimens': 'm',
  'edit-standing': 'l',
  'change-confidence': 'c',
  'edit-reason': 'r',
  'show-pictures': 'v',
  'take-or-let-go': 'a',
  'undo-last': 'z',
  'complete-notice': 'g',
  'back-to-queue': 'q',
} as const

export type KeyAction = keyof typeof keyActions

/** Where each is of use, in the order of the work. */
export const keyPlaces = {
  queue: ['next-line', 'previous-line', 'select-line', 'decide-lines', 'take-next', 'undo-last', 'complete-notice'],
  case: [
    'decide-notify',
    'decide-refer',
    'decide-no-action',
    'decide-not-wildlife',
    'decide-unsure',
    'edit-taxon',
    'edit-product',
    'edit-specimens',
    'edit-standing',
    'change-confidence',
    'edit-reason',
    'show-pictures',
    'take-or-let-go',
    'undo-last',
    'complete-notice',
    'take-next',
    'back-to-queue',
  ],
} as const satisfies Record<string, readonly KeyAction[]>

export type KeyPlace = keyof typeof keyPlaces
