import { shows } from '../shows.fixture.ts'

shows('evasion', {
  seen: ['1v0ry box', 'i v o r y box', 'tiger sk1n', '1voire'],
  unseen: ['ivory box', '#ivory', 'IVORY', 'Ivoire', '象牙', '1 ivory'],
})
