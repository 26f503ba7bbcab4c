import type { Notification } from '../../../../schemas/types/index.ts'

export const noon = new Date('2026-11-23T12:00:00Z')
export const minutes = (count: number, from = noon): Date =>
  new Date(from.getTime() + count * 60_000)

let made = 0

/** A notification for Ann that is to be mailed in a minute, and what differs from it. */
export const notification = (differs: Partial<Notification> = {}): Notification => {
  made += 1
  return {
    _id: `event-${made}:ann`,
    schemaVersion: 1,
    person: 'ann',
    reference: '222-222-222',
    event: `event-${made}`,
    message: 'messaged',
    task: false,
    at: minutes(made),
    mailAt: minutes(1),
    ...differs,
  }
}
