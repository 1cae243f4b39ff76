import { shows } from '../shows.fixture.ts'

shows('offered-name', {
  seen: ['African grey for sale', 'wanted: tiger', 'gris du Gabon à vendre', '灰鹦鹉 出售'],
  unseen: [
    'African grey',
    'ivory for sale',
    'tiger skin for sale',
    'African grey hand reared for sale',
    'gris du Gabon',
    '灰鹦鹉',
  ],
})
