import { shows } from '../shows.fixture.ts'

shows('category-mismatch', {
  seen: [
    { title: 'ivory box', category: 'Clothing & shoes' },
    { title: 'ivoire', category: 'Vêtements' },
    { title: '象牙', category: '女装' },
  ],
  unseen: [
    'ivory box',
    { title: 'ivory clothing', category: 'Antiques' },
    { title: 'tiger skin', category: 'Clothing' },
    { title: 'ivory box', category: '' },
    { title: 'ivoire', category: 'Antiquités' },
    { title: '象牙', category: '古玩' },
  ],
})
