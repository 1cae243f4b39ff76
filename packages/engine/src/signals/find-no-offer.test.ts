import { shows } from '../shows.fixture.ts'

shows('service', {
  seen: ['tiger skin, taxidermy service', 'naturalisation, peau de crocodile', '虎皮 标本制作'],
  unseen: ['tiger skin', 'peau de crocodile', '虎皮'],
})

shows('lost-found', {
  seen: ['lost African grey', 'perdu gris du Gabon', '走失 灰鹦鹉'],
  unseen: ['African grey for sale', 'gris du Gabon à vendre', '灰鹦鹉 出售'],
})

shows('display', {
  seen: ['tiger skin on display', 'peau de crocodile au musée', '虎皮 展品'],
  unseen: ['tiger skin', 'peau de crocodile', '虎皮'],
})

shows('talk', {
  seen: ['ivory seized at the port', 'ivoire saisi au port', '查获 象牙'],
  unseen: ['ivory box', 'boîte en ivoire', '象牙'],
})
