import { shows } from '../shows.fixture.ts'

shows('live-cue', {
  seen: ['African grey hand reared', 'hand reared tiger', 'gris du Gabon élevé à la main', '灰鹦鹉 手养'],
  unseen: ['African grey', 'African grey feather, hand reared', 'hand reared ivory', 'gris du Gabon', '灰鹦鹉'],
})
