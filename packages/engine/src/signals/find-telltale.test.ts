import { shows } from '../shows.fixture.ts'

shows('telltale', {
  seen: ['ivory with schreger lines', 'ivoire, lignes de Schreger', '象牙 鱼籽纹'],
  unseen: ['ivory with lines', 'ivoire à lignes', '象牙 纹'],
})
