import { shows } from '../shows.fixture.ts'

shows('name', {
  seen: ['tiger', 'genuine crane', 'cr4ne', 'gris du Gabon', '灰鹦鹉'],
  unseen: ['crane', 'crane for sale', 'elephant', 'no tiger', 'aucun gris du Gabon', '非象牙'],
})

shows('name-implies-product', {
  seen: ['ivory', 'peau de crocodile', 'ivoire', '象牙', '🐘🦷'],
  unseen: ['tiger', 'crocodile skin', 'ivory dress', 'robe ivoire', '象牙白'],
})
