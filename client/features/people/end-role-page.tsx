import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { AdminPerson, EndedGrant, HeldGrant } from '../../../schemas/types/index.ts'
import { AdministrationPage } from '../../components/administration/administration-page.tsx'
import { ChangeCheck } from '../../components/administration/change-check.tsx'
import { doneState } from '../../components/administration/done-notice.tsx'
import { useToldFaults } from '../../components/administration/told-faults.ts'
import { DayField, dayTyped, noDay } from '../../components/day-field.tsx'
import { Empty } from '../../components/empty.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { endOfDay } from '../../lib/dates/index.ts'
import { useAdministrationWords } from '../../lib/words/index.ts'
import { grantsPreviewQuery, useGrantsChange } from './api/change-grants.ts'
import { GrantWords } from './person-roles.tsx'
import { addressOf, WithPerson } from './with-person.tsx'

export const EndRolePage = () => (
  <WithPerson>{(person) => <EndRole key={person.username} person={person} />}</WithPerson>
)

/** Ending a role that somebody holds: now or after a last day, with what it would change. */
function EndRole({ person }: { person: AdminPerson }) {
  const { t } = useAdministrationWords()
  const [search] = useSearchParams()
  const grant = person.grants.find(
    ({ role, domain, state }) =>
      role.id === search.get('role') && domain.domain === search.get('domain') && state !== 'over',
  )
  return (
    <AdministrationPage
      title={`${t('grants.endTitle')}: ${person.name}`}
      heading={t('grants.endTitle')}
      caption={person.name}
      back={{ to: addressOf(person), label: person.name }}
    >
      {grant === undefined ? (
        <Empty title={t('grants.notHeld')} detail={t('grants.notHeldHow')} />
      ) : (
        <Ending person={person} grant={grant} />
      )}
    </AdministrationPage>
  )
}

/** When it ends: now, or at the end of a day that can be read. */
function useEnding() {
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [last, setLast] = useState(noDay)
  const day = dayTyped(last)
  const at = when === 'later' && day instanceof Date ? endOfDay(day).toISOString() : undefined
  return { when, setWhen, last, setLast, at, ready: when === 'now' || at !== undefined, day }
}

function Ending({ person, grant }: { person: AdminPerson; grant: HeldGrant }) {
  const { t } = useAdministrationWords()
  const navigate = useNavigate()
  const told = useToldFaults()
  const { username, name, revision } = person
  const { when, setWhen, last, setLast, at, ready, day } = useEnding()
  const end: EndedGrant[] = [
    {
      role: grant.role.id,
      domain: grant.domain.domain,
      ...(at === undefined ? {} : { at }),
    },
  ]
  const preview = useQuery({
    ...grantsPreviewQuery(username, { give: [], end }),
    enabled: ready,
  })
  const change = useGrantsChange()
  const words = `${grant.role.title}, ${grant.domain.title}`

  return (
    <>
      <div className="app-grant app-grant--alone">
        <GrantWords grant={grant} />
      </div>
      <RadioGroup
        id="end-when"
        label={t('grants.when')}
        value={when}
        choices={[
          { value: 'now', label: t('grants.endNow') },
          { value: 'later', label: t('grants.endLater') },
        ]}
        onChange={(next) => setWhen(next === 'later' ? 'later' : 'now')}
        revealed={{
          later: (
            <DayField
              id="end-last"
              label={t('grants.lastDayField')}
              value={last}
              onChange={setLast}
              error={day === 'wrong' ? t('grants.wrongDay') : undefined}
            />
          ),
        }}
      />
      {!ready && <p className="govuk-body app-secondary">{t('grants.enterDay')}</p>}
      {ready && (
        <ChangeCheck
          preview={preview}
          draft={`because/end/${username}`}
          submit={t('grants.endSubmit')}
          warning
          pending={change.isPending}
          faults={change.isError ? told(change.error) : []}
          onConfirm={(because, made) =>
            change.mutate(
              { username, revision, body: { give: [], end, because } },
              {
                onSuccess: () => {
                  made()
                  void navigate(addressOf(person), {
                    state: doneState(t('grants.ended', { name, role: words })),
                  })
                },
              },
            )
          }
        />
      )}
    </>
  )
}
