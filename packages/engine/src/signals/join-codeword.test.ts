import { shows } from '../shows.fixture.ts'

shows('codeword-in-context', {
  seen: ['white plastic bangle, carved, 60 grams', 'carved white plastic, grams'],
  unseen: ['white plastic chair', 'white plastic, carved', 'carved ivory bangle, 60 grams', 'ivoire', '象牙'],
})
