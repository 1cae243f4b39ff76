import sharp, { type Sharp } from 'sharp'

/** A picture of noise, so that it cannot be packed into nothing. The same seed draws the same. */
export async function drawn(width = 60, height = 40, seed = 7): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3)
  let state = seed
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    pixels[at] = state >> 16
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** Where a picture was taken, by whom and with what. */
const telling = {
  IFD0: { Artist: 'Anh Nguyen', Make: 'Lookout Cameras', Software: 'darkroom 7' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '48/1 51/1 24/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '2/1 21/1 3/1',
  },
}

/** A photograph as a telephone makes it: with place, name, thumbnail, colour profile and XMP. */
export async function tellingJpeg(): Promise<Buffer> {
  const xmp =
    '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Anh Nguyen"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  return (await drawn()).withExif(telling).withXmp(xmp).withIccProfile('p3').jpeg().toBuffer()
}
