import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { Empty } from '../../components/empty.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalPanel } from '../../components/refusal-panel.tsx'
import { catalogueQuery } from '../../lib/api/get-catalogue.ts'
import { useMe } from '../../lib/api/get-me.ts'
import { forMember } from '../../lib/for-member.ts'
import { useWords } from '../../lib/words/index.ts'
import { CatalogueSearch } from './catalogue-search.tsx'

/** What may be raised. */
export function CataloguePage() {
  const { t } = useWords()
  const me = useMe()
  const { state } = useLocation() as { state: unknown }
  const catalogue = useQuery(catalogueQuery)
  const member = me.actsFor.find(({ username }) => username === forMember(state))
  return (
    <Page
      heading={t('catalogue.title')}
      title={t('catalogue.title')}
      caption={member && t('catalogue.forMember', { name: member.name })}
      lede={t('catalogue.lede')}
    >
      {catalogue.isPending && <Loading />}
      {catalogue.isError && (
        <RefusalPanel error={catalogue.error} onRetry={() => void catalogue.refetch()} />
      )}
      {catalogue.data?.areas.length === 0 && (
        <Empty title={t('catalogue.empty')} detail={t('catalogue.emptyHow')} />
      )}
      {catalogue.data !== undefined && catalogue.data.areas.length > 0 && (
        <CatalogueSearch catalogue={catalogue.data} state={state} />
      )}
    </Page>
  )
}
