import { shows } from '../shows.fixture.ts'

shows('weight', {
  seen: ['ivory 60g', 'ivory, 1.2 grams', 'ivoire 60g', '象牙 10克'],
  unseen: ['ivory 60 cm', 'ivory no 60', 'ivoire 60', '象牙 10'],
})
