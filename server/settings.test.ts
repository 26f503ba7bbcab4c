import { describe, expect, it } from '@jest/globals'
import { readSettings, SettingsFault } from './settings.ts'

const faultsIn = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment)
    return []
  } catch (fault) {
    if (fault instanceof SettingsFault) return fault.faults
    throw fault
  }
}

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, demonstration: true, production: false })
  })

  it.each(['tcp://clamd:3310', 'tcp://127.0.0.1:3310', 'tcp://[::1]:3310'])(
    'takes a scanner at %s',
    (address) => expect(readSettings({ CLAMAV_URL: address }).clamavUrl).toBe(address),
  )

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readSettings({}))).toBe(true)
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['MONGODB_URI', 'localhost:27017'],
    ['DEMONSTRATION', 'yes'],
    ['PAST_ENQUIRIES', '-1'],
    ['PUBLIC_ORIGIN', 'portreeve.example/app'],
    ['LOG_LEVEL', 'loud'],
    ['CLAMAV_URL', 'localhost:3310'],
    ['CLAMAV_URL', 'tcp://localhost:65536'],
    ['CLAMAV_URL', 'tcp://localhost:3310/scan'],
    ['SESSION_SECRET', 'short'],
    ['SMTP_URL', 'mail.council.example:25'],
    ['SMTP_URL', 'http://mail.council.example'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://us:a/b@mail.council.example'],
    ['SMTP_URL', 'smtp://mail.council.example?secure=false'],
    ['MAIL_FROM', 'Portreeve'],
    ['MAIL_FROM', 'a@b.example, c@d.example'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example'],
  ])('refuses %s=%s by name', (name, value) => {
    const others = name === 'SMTP_URL' ? { MAIL_FROM: 'a@b.example' } : {}
    expect(faultsIn({ ...others, [name]: value })).toEqual([expect.stringMatching(`^${name} is `)])
  })

  it('names every fault at once', () => {
    expect(faultsIn({ PORT: 'x', LOG_LEVEL: 'x', DEMONSTRATION: 'x' })).toHaveLength(3)
  })

  it.each([
    { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'portreeve@council.example' },
    { SMTP_URL: 'smtps://us%40here:a%2Fb@mail.council.example', MAIL_FROM: 'Cyngor <a@b.example>' },
    { MAIL_FROM: '"Cyngor, y" <a@b.example>' },
  ])('takes %j', (environment) => {
    expect(faultsIn(environment)).toEqual([])
  })

  it('wants to know from whom mail comes', () => {
    expect(faultsIn({ SMTP_URL: 'smtp://127.0.0.1' })).toEqual([
      expect.stringContaining('MAIL_FROM is missing'),
    ])
  })

  it('does not repeat a password in a fault', () => {
    expect(
      faultsIn({ SMTP_URL: 'smtp://us:secret@/x', MAIL_FROM: 'a@b.example' }).join(),
    ).not.toMatch(/secret/)
  })

  it('refuses production without a secret, and with demonstration accounts', () => {
    expect(faultsIn({ NODE_ENV: 'production' })).toEqual([
      expect.stringContaining('SESSION_SECRET is missing'),
    ])
    expect(
      faultsIn({
        NODE_ENV: 'production',
        SESSION_SECRET: 'x'.repeat(32),
        DEMONSTRATION: 'true',
      }),
    ).toEqual([expect.stringContaining('DEMONSTRATION is true')])
  })
})
