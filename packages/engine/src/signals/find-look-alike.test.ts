import { shows } from '../shows.fixture.ts'

shows('look-alike', {
  seen: ['ivory or bone box', 'bone ivory seal', 'ivoire ou os', '象牙 树脂'],
  unseen: [
    'ivory box',
    'tiger skin and bone',
    'ivory seal. Also a bone comb',
    'ivory seal in a box beside three old bone pins',
    'ivoire',
    '象牙',
  ],
})
