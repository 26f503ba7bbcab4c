import { crc32 } from 'node:zlib'

const ascii = (text: string) => Buffer.from(text, 'latin1')

/** An archive whose entries are stored as they are (PKWARE's APPNOTE.TXT, 4.3). */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(content.length, 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([ascii('PK\x03\x04'), head, ascii(name), content])
    const central = Buffer.alloc(42)
    central.writeUInt16LE(20, 0)
    head.copy(central, 2, 0, 24)
    central.writeUInt32LE(offset, 38)
    directory.push(Buffer.concat([ascii('PK\x01\x02'), central, ascii(name)]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, ...directory, ascii('PK\x05\x06'), end])
}

const openXml = 'openxmlformats-officedocument'

const office = (part: string, type: string): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.${type}.main+xml"/></Types>`,
    [part]: '<?xml version="1.0"?><document/>',
  })

/** A picture of one green pixel, which every browser shows. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEAQH/q842iQAAAABJRU5ErkJggg==',
  'base64',
)

const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
)

/** The least of each kind that may be uploaded, by its ending. */
export const samples: Readonly<Record<string, Buffer>> = {
  jpg: jpeg,
  png,
  webp: Buffer.concat([ascii('RIFF\x1a\0\0\0WEBPVP8L'), Buffer.alloc(14)]),
  heic: Buffer.concat([ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]),
  pdf: ascii('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  docx: office('word/document.xml', `${openXml}.wordprocessingml.document`),
  xlsx: office('xl/workbook.xml', `${openXml}.spreadsheetml.sheet`),
  odt: zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
  txt: Buffer.from('Mae’r twll ger y llyfrgell.\r\n'),
  csv: Buffer.from('stryd,dyfnder\nHeol y Môr,60\n'),
}

/** What may not be uploaded, whatever it calls itself. */
export const hostile: Readonly<Record<string, Buffer>> = {
  html: Buffer.from('<!doctype html><script>alert(document.cookie)</script>'),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  xml: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  exe: Buffer.concat([ascii('MZ'), Buffer.alloc(200)]),
  elf: Buffer.concat([ascii('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]),
  zip: zip({ 'all.js': 'alert(1)' }),
  docm: office('word/document.xml', 'ms-word.document.macroEnabled'),
  nothing: Buffer.from([0, 1, 2, 3, 4, 5]),
}
