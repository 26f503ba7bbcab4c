import type { Services } from './services.ts'

/**
 * What these members may see has changed, by what others share with them: they, and those who act for
 * them, are asked again wherever they are connected.
 */
export async function askAgain(
  { people }: Pick<Services, 'people'>,
  members: readonly string[],
): Promise<void> {
  if (members.length === 0) return
  const acting = await people.inDomains(members.map((member) => `member:${member}`))
  await people.askAgain([...new Set([...members, ...acting.map(({ _id }) => _id)])])
}
