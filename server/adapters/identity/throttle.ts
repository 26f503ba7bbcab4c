import { RateLimiterMongo, type RateLimiterRes } from 'rate-limiter-flexible'
import type { SignInThrottle } from '../../app/ports.ts'

/** What the limiter needs of a connection: the MongoClient that mongoose holds. */
type Client = object

const quarterOfAnHour = 15 * 60

/**
 * Ten failures for an account, or a hundred from an address, within a quarter of an hour close
 * it for as long. An account and an address are counted apart, so that nobody can lock out a
 * member from elsewhere for ever (ASVS 2.2.1), in the database, so that all processes count together.
 */
export function mongoThrottle(client: Client, database: string): SignInThrottle {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterMongo({
      storeClient: client,
      dbName: database,
      tableName: 'signInAttempts',
      keyPrefix,
      points,
      duration: quarterOfAnHour,
      blockDuration: quarterOfAnHour,
    })
  const byAccount = limiter('account', 10)
  const byAddress = limiter('address', 100)
  const waitOf = (result: RateLimiterRes | null, points: number) =>
    result !== null && result.consumedPoints > points ? Math.ceil(result.msBeforeNext / 1000) : 0

  return {
    async wait(username, address) {
      const [account, place] = await Promise.all([byAccount.get(username), byAddress.get(address)])
      return Math.max(waitOf(account, 9), waitOf(place, 99))
    },
    async failed(username, address) {
      await Promise.all([byAccount.penalty(username), byAddress.penalty(address)])
    },
    async succeeded(username) {
      await byAccount.delete(username)
    },
  }
}
