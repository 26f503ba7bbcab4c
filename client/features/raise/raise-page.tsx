import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import { LoadingPage } from '../../components/loading.tsx'
import { RefusedPage } from '../../components/refused-page.tsx'
import { forMember } from '../../lib/for-member.ts'
import { templateQuery } from './api/get-template.ts'
import { validatorQuery } from './api/get-validator.ts'
import { Raise } from './raise.tsx'

/** Fetches the form and its validator; without the validator the server alone checks. */
export function RaisePage() {
  const { area = '', category = '' } = useParams()
  const { state } = useLocation() as { state: unknown }
  const template = useQuery(templateQuery(area, category))
  const validator = useQuery(validatorQuery(template.data?.validator ?? ''))
  if (template.data === undefined) {
    return template.isError ? (
      <RefusedPage error={template.error} onRetry={() => void template.refetch()} />
    ) : (
      <LoadingPage />
    )
  }
  if (validator.isPending) return <LoadingPage />
  return (
    <Raise
      key={`${area}/${category}`}
      template={template.data}
      validate={validator.data?.validate}
      onBehalfOf={forMember(state) ?? ''}
      onLoadNew={() => void template.refetch()}
    />
  )
}
