import { shows } from '../shows.fixture.ts'

shows('legality', {
  seen: ['African grey for sale with papers', 'gris du Gabon à vendre avec papiers', '灰鹦鹉 出售 证书'],
  unseen: ['African grey for sale', 'gris du Gabon à vendre', '灰鹦鹉 出售'],
})
