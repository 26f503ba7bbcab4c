import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { WhyAccess } from '../../../schemas/types/index.ts'
import { Reasons } from '../../components/administration/reasons.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Loading } from '../../components/loading.tsx'
import { RefusalPanel } from '../../components/refusal-panel.tsx'
import { permissionsQuery } from '../../lib/api/administration/get-permissions.ts'
import { whyAccessQuery } from '../../lib/api/administration/get-why-access.ts'
import { refusalOf } from '../../lib/api/refusal.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'

/** Whether and why a person may see an enquiry. */
export function WhyAnswer({ username, reference }: { username: string; reference: string }) {
  const { t } = useAdministrationWords()
  const query = useQuery(whyAccessQuery(username, reference))
  if (query.data !== undefined) return <Answer why={query.data} />
  if (!query.isError) return <Loading />
  if (refusalOf(query.error).kind === 'not-found') {
    return (
      <Said title={t('access.noSuchEnquiry')}>
        <p className="govuk-body">{t('access.noSuchEnquiryHow')}</p>
      </Said>
    )
  }
  return <RefusalPanel error={query.error} onRetry={() => void query.refetch()} />
}

/** An answer, which takes the focus when it comes. */
function Said({ title, children }: { title: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div className="app-answer" role="group" aria-label={title} tabIndex={-1} ref={ref}>
      <h3 className="govuk-heading-m">{title}</h3>
      {children}
    </div>
  )
}

function Answer({ why }: { why: WhyAccess }) {
  const { t } = useAdministrationWords()
  const { may, person, reference, actions } = why
  const names = { name: person.name, reference }
  const reading = actions.find(({ action }) => action === 'read')
  const others = actions.filter(({ action }) => action !== 'read')
  return (
    <Said title={t(may ? 'access.yes' : 'access.no', names)}>
      {may ? <Reasons reasons={reading?.reasons ?? []} /> : <WhyNot why={why} />}
      {others.length > 0 && (
        <Disclosure summary={t('access.alsoMay', { count: others.length, name: person.name })}>
          {others.map(({ action, title, reasons }) => (
            <div key={action}>
              <h4 className="govuk-heading-s app-initial">{title}</h4>
              <Reasons reasons={reasons} />
            </div>
          ))}
        </Disclosure>
      )}
    </Said>
  )
}

/** Nothing lets them: because they may not sign in, hold no role, or what each lets them read is other enquiries. */
function WhyNot({ why: { active, person } }: { why: WhyAccess }) {
  const { t } = useAdministrationWords()
  const { username, name } = person
  const query = useQuery({ ...permissionsQuery(username), enabled: active })
  if (!active) return <p className="govuk-body">{t('access.noInactive', { name })}</p>
  if (query.data === undefined) {
    return query.isError ? (
      <RefusalPanel error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Loading />
    )
  }
  const reading = query.data.resources
    .find(({ id }) => id === 'enquiry')
    ?.actions.find(({ id }) => id === 'read')?.through
  if (reading === undefined) return <p className="govuk-body">{t('access.noRole', { name })}</p>
  return (
    <>
      <p className="govuk-body">{t('access.noOther', { name })}</p>
      <ul className="app-reasons">
        {reading.map(({ grant, line, says }) => (
          <li key={`${line.role} ${line.scope} ${grant?.domain.domain ?? ''}`}>
            <p className="govuk-body app-reasons__says">
              {t('access.reads', {
                role: grant?.role.title ?? line.role,
                domain: grant?.domain.title ?? '',
                what: says,
              })}
            </p>
            <p className="app-reasons__through">
              <code>{`p, ${line.role}, ${line.resource}, ${line.action}, ${line.scope}`}</code>
            </p>
          </li>
        ))}
      </ul>
      <p className="govuk-body">{t('access.noHow')}</p>
    </>
  )
}
