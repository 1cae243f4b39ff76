import { shows } from '../shows.fixture.ts'

shows('price', {
  seen: ['ivory 60 €', '£60 ivory', 'ivoire 60 euros', '象牙 60元'],
  unseen: ['ivory 60', 'ivory 60g', 'ivoire de 1960', '象牙 60克'],
})
