import { shows } from '../shows.fixture.ts'

shows('covert', {
  seen: ['ivory, dm me', 'ivory, you know what it is', 'ivoire, en privé', '象牙 私聊', '象牙 你懂的'],
  unseen: ['ivory for sale', 'ivory 😉', 'ivoire à vendre', '出售象牙'],
})
