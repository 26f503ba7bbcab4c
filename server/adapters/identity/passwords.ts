import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Passwords } from '../../app/ports.ts'

/** OWASP's recommendation for scrypt: N=2^17, r=8, p=1. A stored hash carries its own cost. */
export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

export const recommendedCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

const keyLength = 32

function derive(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, options, (fault, key) => {
      if (fault) reject(fault)
      else resolve(key)
    })
  })
}

/** Passwords as `scrypt$N$r$p$salt$key`, salt and key in base64. */
export function scryptPasswords(cost: ScryptCost): Passwords {
  return {
    async hash(password) {
      const salt = randomBytes(16)
      const key = await derive(password, salt, cost)
      return [
        'scrypt',
        cost.N,
        cost.r,
        cost.p,
        salt.toString('base64'),
        key.toString('base64'),
      ].join('$')
    },
    async verify(password, hash) {
      if (hash === undefined) {
        await derive(password, Buffer.alloc(16), cost)
        return false
      }
      const [scheme, N, r, p, salt, key] = hash.split('$')
      if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false
      const expected = Buffer.from(key, 'base64')
      const given = await derive(password, Buffer.from(salt, 'base64'), {
        N: Number(N),
        r: Number(r),
        p: Number(p),
      })
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
