import { shows } from '../shows.fixture.ts'

shows('genuine', {
  seen: ['genuine crocodile skin', 'real ivory', 'bague en ivoire véritable', '真 象牙'],
  unseen: ['ivory', 'no real ivory', 'ivory box', 'bague en ivoire', 'aucun ivoire véritable', '象牙'],
})
