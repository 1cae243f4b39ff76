import { shows } from '../shows.fixture.ts'

shows('price-per-weight', {
  seen: ['ivory, 5 €/g', 'ivory at £5 per gram', 'ivoire 5€/g', 'ivoire 5 euros au gramme', '象牙 60元/克', '象牙 按克'],
  unseen: ['ivory 60g', 'ivory, 5 € 60 g', 'ivory 60 €, weight/size on request', 'ivoire 5 €', '象牙 60元 10克'],
})
