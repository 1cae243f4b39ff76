import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { drawn, tellingJpeg } from './photo.fixture.ts'
import { longestPhoto, readPhoto } from './read-photo.ts'

async function read(bytes: Buffer) {
  const result = await readPhoto(bytes)
  assert.ok(result.ok, result.ok ? '' : result.refusal.code)
  return result.value
}

async function refusedWith(bytes: Buffer): Promise<string> {
  const result = await readPhoto(bytes)
  return result.ok ? 'taken' : result.refusal.code
}

test('readPhoto() keeps nothing of what a photograph tells of its place, its owner and its camera', async () => {
  const sent = await tellingJpeg()
  const before = await sharp(sent).metadata()
  assert.ok(before.exif && before.xmp && before.icc)
  assert.match(sent.toString('latin1'), /Anh Nguyen/)
  assert.match(before.exif.toString('latin1'), /Lookout Cameras/)

  const { bytes } = await read(sent)
  const after = await sharp(bytes).metadata()
  assert.deepEqual(
    [after.format, after.exif, after.xmp, after.icc, after.iptc],
    ['jpeg', undefined, undefined, undefined, undefined],
  )
  assert.doesNotMatch(bytes.toString('latin1'), /Exif|Anh|Lookout|darkroom|GPS|xpacket|ICC_PROFILE/)
})

test('readPhoto() turns a photograph upright before it forgets which way that is', async () => {
  const lying = await (await drawn(60, 40)).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height } = await sharp((await read(lying)).bytes).metadata()
  assert.deepEqual([width, height], [40, 60])
})

test('readPhoto() takes JPEG, PNG, WebP and AVIF, and makes a JPEG of at most 2048 pixels of each', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
    const { bytes } = await read(await (await drawn(2600, 300)).toFormat(format, { effort: 1 }).toBuffer())
    const { format: made, width, height } = await sharp(bytes).metadata()
    assert.deepEqual([made, width, height], ['jpeg', 2048, 236], format)
  }
})

test('readPhoto() puts what is transparent on white', async () => {
  const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  const { dominant } = await sharp((await read(clear)).bytes).stats()
  assert.ok(dominant.r > 240 && dominant.g > 240 && dominant.b > 240)
})

test('readPhoto() makes the same bytes of the same file', async () => {
  const sent = await tellingJpeg()
  assert.equal((await read(sent)).sha256, (await read(sent)).sha256)
  assert.notEqual((await read(sent)).sha256, (await read(await (await drawn(60, 40, 8)).jpeg().toBuffer())).sha256)
})

test('readPhoto() refuses what is no picture, whatever it is called, and a picture that is cut off', async () => {
  const jpeg = await (await drawn(400, 400)).jpeg().toBuffer()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const gif = await (await drawn()).gif().toBuffer()
  const tiff = await (await drawn()).tiff().toBuffer()
  const head = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)])
  const bad = { nothing: Buffer.alloc(0), svg: Buffer.from(svg), pdf: Buffer.from('%PDF-1.7\n1 0 obj'), gif, tiff, head }
  for (const [name, bytes] of Object.entries({ ...bad, cut: jpeg.subarray(0, jpeg.length / 2), mere: jpeg.subarray(0, 3) }))
    assert.equal(await refusedWith(bytes), 'photo-unreadable', name)
})

test('readPhoto() unpacks no picture of more pixels than a camera takes, and reads no longer file', async () => {
  const bomb = await sharp({ create: { width: 9000, height: 8000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  assert.ok(bomb.length < longestPhoto)
  assert.equal(await refusedWith(bomb), 'photo-too-large')
  assert.equal(await refusedWith(Buffer.alloc(longestPhoto + 1, 0xff)), 'photo-too-large')
})
