import { shows } from '../shows.fixture.ts'

shows('contradiction', {
  seen: [
    'not iv0ry box',
    'faux ivory, clear Schreger lines',
    'not ivory 😉',
    'not ivory, you know what it is',
    'faux ivoire, lignes de Schreger',
    'pas d’ivoire, vous savez ce que c’est',
    '非象牙 你懂的',
  ],
  unseen: ['ivory 😉', 'real ivory', 'faux ivory box. You know what it is', '😉 ivory', 'ivoire 😉', '象牙 你懂的'],
})
