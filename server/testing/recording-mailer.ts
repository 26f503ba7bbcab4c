import type { Handed, Letter, Mailer } from '../app/mail-ports.ts'

/** A mailer that keeps what it is given, and meets whatever a test puts in its way. */
export function recordingMailer() {
  const letters: Letter[] = []
  let meet: (letter: Letter) => Handed | Promise<Handed> = () => ({ sent: true })
  const mailer: Mailer = {
    by: 'smtp',
    async send(letter) {
      const handed = await meet(letter)
      if (handed.sent) letters.push(letter)
      return handed
    },
    close: () => Promise.resolve(),
  }
  return {
    ...mailer,
    /** What has left. */
    letters,
    to: (username: string) => letters.filter(({ to }) => to.address.startsWith(`${username}@`)),
    meets: (what: typeof meet) => {
      meet = what
    },
    clear: () => {
      letters.length = 0
      meet = () => ({ sent: true })
    },
  }
}
