import { Navigate } from 'react-router'
import { Page } from '../components/page.tsx'
import { useMe } from '../lib/api/get-me.ts'
import { administrationOf } from '../lib/administration-ways.ts'
import { homeOf, standingOf } from '../lib/standing.ts'
import { useWords } from '../lib/words/index.ts'

/** Everyone starts where their work is; who has no work with enquiries is told so. */
export function Home() {
  const { t } = useWords()
  const me = useMe()
  const standing = standingOf(me)
  if (standing !== 'administrator') return <Navigate to={homeOf[standing]} replace />
  if (administrationOf(me).length > 0) return <Navigate to="/administration" replace />
  return (
    <Page
      heading={t('administrator.title')}
      title={t('administrator.title')}
      lede={t('administrator.lede')}
    >
      {null}
    </Page>
  )
}
