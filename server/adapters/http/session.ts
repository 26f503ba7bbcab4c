import type { Request, RequestHandler } from 'express'
import session, { type Store } from 'express-session'

declare module 'express-session' {
  interface SessionData {
    username: string
  }
}

export const sessionCookie = 'portreeve.session'
const eightHours = 8 * 60 * 60 * 1000

interface SessionSettings {
  readonly store: Store
  readonly secrets: readonly string[]
  readonly secure: boolean
}

/** Sessions by cookie, kept in the store, ended after eight hours without a request. */
export const sessions = ({ store, secrets, secure }: SessionSettings): RequestHandler =>
  session({
    name: sessionCookie,
    secret: [...secrets],
    store,
    resave: false,
    rolling: true,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: eightHours, path: '/' },
  })

/** Starts a new session, under a new id, so that an id from before sign-in is worth nothing. */
export function beginSession(request: Request, username: string): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((fault: Error | null) => {
      if (fault) {
        reject(fault)
        return
      }
      request.session.username = username
      request.session.save((saving: Error | null) => {
        if (saving) reject(saving)
        else resolve()
      })
    })
  })
}

export function endSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((fault: Error | null) => {
      if (fault) reject(fault)
      else resolve()
    })
  })
}

/** Whether the session of this request is still there, and still its person’s. */
export function hasSession({ session: mine, sessionID, sessionStore }: Request): Promise<boolean> {
  return new Promise((resolve, reject) => {
    sessionStore.get(sessionID, (fault: unknown, found) => {
      if (fault) reject(fault instanceof Error ? fault : new Error('The session was not read.'))
      else resolve(found?.username === mine.username)
    })
  })
}
