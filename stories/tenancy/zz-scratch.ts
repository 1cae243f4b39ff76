import { openStoryWorld } from '@vigie/server/story-world'
import { openLoopback } from './open-loopback.ts'
import { openWitness } from './open-witness.ts'
import { fillOrganisation } from './fill-organisation.ts'
import { dumpRows } from './dump-rows.ts'
import { listHoles, listPeopleHoles, listPlatformHoles, listReadable } from './bypass-queries.ts'
const loopback = await openLoopback()
for (const kind of ['pglite','postgresql'] as const) {
const world = await openStoryWorld(kind, { environment: loopback.environment })
try {
  console.time('fill')
  const v = await fillOrganisation({ world, loopback, witness: openWitness() }, world.organisationId, 'zqxjkv')
  console.timeEnd('fill')
  const dump = await dumpRows(world, v.organisationId)
  const app = { role: 'vigie_app', organisation: '01a20067-dbd1-7299-b4c8-e5d701608306' }
  console.log(kind, await listPlatformHoles(world, dump, { role:'vigie_app', organisation: v.organisationId, platform: v.first.platformId }, v.second.platformId))
  console.log(await listPeopleHoles(world, v.boss.personId, app))
  console.log(await listReadable(world, 'vigie_lookup'))
  if (kind === 'postgresql') console.log(await listPeopleHoles(world, v.boss.personId, {role:null,organisation:''}))
  console.log(await listReadable(world, 'vigie_sign_in'))
} catch (e) { console.log(e) } finally { await world.close() }
}
await loopback.close()
