import type { Person, SessionRequest } from '../../schemas/types/index.ts'
import { done, type Outcome, refuse } from './refusal.ts'
import type { Services } from './services.ts'

type SignInServices = Pick<Services, 'people' | 'passwords' | 'throttle'>

/**
 * Checks a local account. A wrong name, a wrong password and a closed account look the same.
 * @param address where the request came from, counted against guessing
 */
export async function signIn(
  { people, passwords, throttle }: SignInServices,
  { username: typed, password }: SessionRequest,
  address: string,
): Promise<Outcome<Person>> {
  const username = typed.trim().toLowerCase()
  const retryAfter = await throttle.wait(username, address)
  if (retryAfter > 0) return refuse('too-many-tries', { retryAfter })
  const person = await people.find(username)
  const right = await passwords.verify(password, person?.passwordHash)
  if (person === null || !right || !person.active) {
    await throttle.failed(username, address)
    return refuse('wrong-password')
  }
  await throttle.succeeded(username, address)
  return done(person)
}
