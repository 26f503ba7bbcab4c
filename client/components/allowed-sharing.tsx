import type { AdminWard } from '../../schemas/types/index.ts'
import { useWords } from '../lib/words/index.ts'

/** What may be shared in a ward, in words. */
export function AllowedSharing({ ward: { sharing, usual } }: { ward: AdminWard }) {
  const { t } = useWords()
  const { share, constituent, days } = sharing
  const words =
    share === 'nothing'
      ? t('sharing.nothing')
      : t('sharing.allows', {
          rights: t(share === 'contribute' ? 'sharing.toContribute' : 'sharing.toRead'),
          constituent: t(constituent ? 'sharing.withConstituent' : 'sharing.withoutConstituent'),
          days: t('sharing.days', { count: days }),
        })
  return (
    <>
      {words}
      {usual && <> ({t('sharing.usual')})</>}
    </>
  )
}
