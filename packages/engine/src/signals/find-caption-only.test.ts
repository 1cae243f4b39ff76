import { shows } from '../shows.fixture.ts'

shows('caption-only', {
  seen: [{ description: 'ivory' }, { description: 'ivoire' }, { title: ' ', description: '象牙' }],
  unseen: ['ivory', { description: 'ivory for sale' }, { description: 'ivoire 60 €' }, { description: '象牙', price: 60 }],
})
