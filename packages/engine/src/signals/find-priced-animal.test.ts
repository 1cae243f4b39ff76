import { shows } from '../shows.fixture.ts'

shows('priced-animal', {
  seen: ['African grey £600', { title: 'African grey', price: 600 }, 'gris du Gabon 600 €', '灰鹦鹉 600元'],
  unseen: ['African grey', 'African grey for sale £600', 'tiger £600', 'African grey feather £6', 'gris du Gabon', '灰鹦鹉'],
})
