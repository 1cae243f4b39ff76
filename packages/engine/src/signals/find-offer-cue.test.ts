import { shows } from '../shows.fixture.ts'

shows('offer-cue', {
  seen: ['ivory for sale', 'wanted: ivory', 'ivoire à vendre', 'cherche ivoire', '出售象牙', '求购 象牙'],
  unseen: ['ivory box', 'ivory per gram', 'ivory seized for sale', 'boîte en ivoire', 'ivoire saisi', '象牙'],
})
