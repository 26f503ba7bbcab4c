import { describe, expect, test } from '@jest/globals'
import Ajv from 'ajv'
import fc from 'fast-check'
import { schemas } from '../../schemas/index.ts'
import {
  acceptedFiles,
  fileFaultWords,
  fileKind,
  filePolicy,
  filesFaultWords,
  isPreviewed,
  mayBeTaken,
  nameFor,
  overfull,
  plainTextCheck,
  sizeInWords,
  tidyName,
} from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const kindNamed = (id: string) => {
  const kind = filePolicy.kinds.find((each) => each.id === id)
  if (kind === undefined) throw new Error(`There is no kind ${id}`)
  return kind
}

test('the policy that ships is one as the schema has it', () => {
  const ajv = new Ajv({ strict: false, schemas: [...schemas] })
  ajv.validate(
    'https://portreeve.example/schemas/configuration/file-policy.schema.json',
    filePolicy,
  )
  expect(ajv.errors).toBeNull()
})

describe('names', () => {
  test.each([
    ['photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\mari\\photo.jpg', 'photo.jpg'],
    ['..\\..\\', 'file'],
    ['', 'file'],
    ['...', 'file'],
    ['.htaccess', 'htaccess'],
    ['a\r\nSet-Cookie: x=1.jpg', 'aSet-Cookie x=1.jpg'],
    ['quote".jpg', 'quote.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['nul\u0000.jpg', 'nul.jpg'],
    ['  llun   o’r   twll .jpg', 'llun o’r twll .jpg'],
    ['ysgol-fe\u0301l.png', 'ysgol-f\u00e9l.png'],
  ])('%j is kept as %j', (given, kept) => expect(tidyName(given)).toBe(kept))

  test.each([
    ['photo.jpg', 'jpeg', 'photo.jpg'],
    ['photo.JPEG', 'jpeg', 'photo.JPEG'],
    ['photo.jpg', 'webp', 'photo.webp'],
    ['photo', 'png', 'photo.png'],
    ['report.v2', 'pdf', 'report.v2.pdf'],
    ['page.html', 'jpeg', 'page.html.jpg'],
  ])('%s that is %s is called %s', (given, kind, called) => {
    expect(nameFor(given, kindNamed(kind))).toBe(called)
  })

  test('whatever a file is called, its name is short, harmless, ends rightly and stays so', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '..',
      '.',
      '\r\n',
      '"',
      '\u202e',
      'é',
      '👩‍👩‍👧',
      ' ',
      '%',
      ';',
    )
    const names = fc
      .array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 12 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(names, fc.constantFrom(...filePolicy.kinds), (name, kind) => {
        const called = nameFor(name, kind)
        expect(called.length).toBeLessThanOrEqual(120)
        expect(called).toMatch(
          /^[^\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*.\s][^\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*]*$/u,
        )
        expect(kind.endings.some((ending) => called.toLowerCase().endsWith(`.${ending}`))).toBe(
          true,
        )
        expect(nameFor(called, kind)).toBe(called)
      }),
      { numRuns: 400 },
    )
  })
})

describe('what a file is', () => {
  test.each([
    ['a photo', 'photo.jpg', 'image/jpeg', false, 'jpeg'],
    ['a photo by another name', 'photo.pdf', 'image/webp', false, 'webp'],
    ['a moving PNG', 'photo.png', 'image/apng', false, 'png'],
    ['a photo of a telephone', 'IMG_1.HEIC', 'image/heif', false, 'heic'],
    ['a page that calls itself a photo', 'photo.jpg', undefined, true, undefined],
    ['text', 'notes.txt', undefined, true, 'txt'],
    ['a table', 'bins.CSV', undefined, true, 'csv'],
    ['text that begins as a bitmap does', 'bmw.txt', 'image/bmp', true, 'txt'],
    ['text that is none', 'notes.txt', undefined, false, undefined],
    ['a page', 'page.html', undefined, true, undefined],
    ['a drawing', 'map.svg', 'image/svg+xml', true, undefined],
    ['a program', 'setup.exe', 'application/x-msdownload', false, undefined],
    ['a program by another name', 'photo.jpg', 'application/x-elf', false, undefined],
    ['an archive', 'all.zip', 'application/zip', false, undefined],
    ['a PDF of nothing but text', 'plan.txt', 'application/pdf', true, 'pdf'],
  ])('%s', (_says, name, type, plainText, id) => {
    expect(fileKind({ name, type, plainText })?.id).toBe(id)
  })

  test.each([
    ['photo.JPG', '', true],
    ['photo', 'image/heic', true],
    ['page.html', 'text/html', false],
    ['noending', '', false],
  ])('%s of type “%s” may be tried: %s', (name, type, expected) => {
    expect(mayBeTaken(name, type)).toBe(expected)
  })

  test('a chooser offers every ending and type', () => {
    expect(acceptedFiles.split(',')).toEqual(
      expect.arrayContaining(['.heic', 'image/jpeg', '.csv']),
    )
  })

  test.each([
    ['image/jpeg', 1_000, true],
    ['image/jpeg', filePolicy.mostBytesPreviewed + 1, false],
    ['image/heic', 1_000, false],
    ['application/pdf', 1_000, false],
    ['image/svg+xml', 1_000, false],
  ])('%s of %i bytes is shown as a picture: %s', (type, size, expected) => {
    expect(isPreviewed({ type, size })).toBe(expected)
  })
})

describe('plain text', () => {
  const holds = (...pieces: Uint8Array[]) => {
    const check = plainTextCheck()
    for (const piece of pieces) check.take(piece)
    return check.holds()
  }

  test.each([
    ['words', 'Ffordd y Môr\r\n\t1,2', true],
    ['nothing', '', true],
    ['a byte order mark', '\ufeffa;b', true],
    ['an address in angle brackets', '<mari@post.example> wrote', true],
    ['a NUL', 'a\u0000b', false],
    ['an escape', '\u001b[31m', false],
    ['a page', '  <!DOCTYPE html><p>', false],
    ['a page without its head', '\n<script>alert(1)</script>', false],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg">', false],
    ['XML', '<?xml version="1.0"?>', false],
    ['a page after a byte order mark', '\ufeff<html>', false],
  ])('%s: %j', (_says, text, expected) => expect(holds(bytes(text))).toBe(expected))

  test.each([
    ['Latin-1', [0x4d, 0xf4, 0x72]],
    ['half a letter at the end', [0x61, 0xc3]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('%s is none', (_says, content) => expect(holds(Uint8Array.from(content))).toBe(false))

  test('is the same however it is cut into pieces', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constant('<svg>'),
      fc.constant('a\u0007'),
    )
    fc.assert(
      fc.property(texts, fc.array(fc.nat(20)), (text, cuts) => {
        const whole = bytes(text)
        const pieces: Uint8Array[] = []
        let from = 0
        for (const cut of cuts) pieces.push(whole.subarray(from, (from += cut)))
        expect(holds(...pieces, whole.subarray(from))).toBe(holds(whole))
      }),
    )
  })
})

describe('how much', () => {
  test.each([
    [[], undefined],
    [[25_000_000], undefined],
    [[25_000_000, 1], 'too-much'],
    [Array.from({ length: 20 }, () => 1), undefined],
    [Array.from({ length: 21 }, () => 1), 'too-many'],
  ])('%j: %s', (sizes, expected) => expect(overfull(sizes)).toBe(expected))

  test.each([
    [1, '1 kB'],
    [999, '1 kB'],
    [1_001, '2 kB'],
    [998_001, '999 kB'],
    [999_001, '1 MB'],
    [3_240_000, '3.2 MB'],
    [10_000_000, '10 MB'],
  ])('%i bytes are %s', (size, words) => expect(sizeInWords(size)).toBe(words))
})

test('what is wrong is told in both languages, by name', () => {
  const { en, cy } = fileFaultWords
  for (const fault of Object.keys(en) as (keyof typeof en)[]) {
    expect(en[fault]('a.jpg')).toContain('“a.jpg”')
    expect(cy[fault]('a.jpg')).toContain('“a.jpg”')
    expect(cy[fault]('a.jpg')).not.toBe(en[fault]('a.jpg'))
  }
  for (const fault of Object.keys(filesFaultWords.en) as (keyof typeof filesFaultWords.en)[])
    expect(filesFaultWords.cy[fault]).not.toBe(filesFaultWords.en[fault])
})
