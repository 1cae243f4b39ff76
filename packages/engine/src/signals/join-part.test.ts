import { shows } from '../shows.fixture.ts'

shows('product-beside-name', {
  seen: [
    'crocodile skin',
    'skin of crocodile',
    'tiger, rug',
    'crane feathers',
    '#tigerskin',
    'véritable gris du Gabon, feather',
    '灰鹦鹉 feather',
  ],
  unseen: [
    'tiger',
    'crocodile in a bush by a lake and a leather strap',
    'ivory skin',
    'tiger. Skin',
    'tiger bag',
    'gris du Gabon',
    '灰鹦鹉',
  ],
})

shows('product-near-name', {
  seen: ['crocodile found by the lake and its leather', 'tiger of the old days as a rug'],
  unseen: [
    'crocodile leather',
    'crocodile of the lake. And its leather',
    'tiger of the old days as a bag',
    'gris du Gabon',
    '灰鹦鹉',
  ],
})
