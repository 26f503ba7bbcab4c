import type {
  AccessPreview,
  AffectedEnquiries,
  AffectedPeople,
} from '../../../schemas/types/index.ts'
import { momentInWords } from '../../lib/dates/index.ts'
import { useNow } from '../../lib/use-now.ts'
import { useAdministrationWords, useWords } from '../../lib/words/index.ts'
import { Disclosure } from '../disclosure.tsx'

type Side = AccessPreview['gains']

/** What a change would do: who gains and who loses, which enquiries, and which rights. */
export function Preview({ preview }: { preview: AccessPreview }) {
  const { t } = useAdministrationWords()
  const { language } = useWords()
  const { gains, loses, at } = preview
  // A change that begins later is compared at the instant when all of it has come about.
  const later = new Date(at).getTime() - useNow().getTime() > 60_000
  return (
    <section className="app-preview" aria-labelledby="preview">
      <h2 className="govuk-heading-m" id="preview">
        {t('preview.title')}
      </h2>
      <p className="govuk-body-l app-preview__sum">
        <Sum side={gains} which="gain" />. <Sum side={loses} which="lose" />.
      </p>
      {later && (
        <p className="govuk-body">
          {t('preview.later', { when: momentInWords(new Date(at), language) })}
        </p>
      )}
      <div className="app-preview__sides">
        <SideOf side={gains} which="gain" />
        <SideOf side={loses} which="lose" />
      </div>
    </section>
  )
}

interface SideProps {
  side: Side
  which: 'gain' | 'lose'
}

const counted = ({ count, more }: AffectedPeople | AffectedEnquiries) =>
  `${count}${more ? '+' : ''}`

/** "3 people gain sight of 41 enquiries", in one sentence. */
function Sum({ side: { people, enquiries }, which }: SideProps) {
  const { t } = useAdministrationWords()
  if (people.count === 0) return t(`preview.${which}None`)
  const those = t('preview.enquiries', { count: enquiries.count, counted: counted(enquiries) })
  return t(`preview.${which}`, { count: people.count, counted: counted(people), enquiries: those })
}

function SideOf({ side, which }: SideProps) {
  const { t } = useAdministrationWords()
  const { people, enquiries, rights } = side
  if (people.count === 0 && rights.length === 0) return null
  return (
    <div className={`app-preview__side app-preview__side--${which}`}>
      <h3 className="govuk-heading-s">{t(`preview.${which}Title`)}</h3>
      {people.first.length > 0 && (
        <ul className="govuk-list">
          {people.first.map(({ username, name, position }) => (
            <li key={username}>
              {name}
              {position !== undefined && <span className="app-secondary">, {position}</span>}
            </li>
          ))}
          {(people.more || people.count > people.first.length) && <li>{t('preview.andMore')}</li>}
        </ul>
      )}
      {enquiries.first.length > 0 && (
        <Disclosure
          summary={t('preview.these', { count: enquiries.count, counted: counted(enquiries) })}
        >
          <ul className="govuk-list app-preview__references">
            {enquiries.first.map((reference) => (
              <li key={reference} className="app-reference">
                {reference}
              </li>
            ))}
            {(enquiries.more || enquiries.count > enquiries.first.length) && (
              <li>{t('preview.andMore')}</li>
            )}
          </ul>
        </Disclosure>
      )}
      <Rights rights={rights} which={which} />
    </div>
  )
}

/** The lines that begin or cease to hold, each with its role and how many people hold it. */
function Rights({ rights, which }: { rights: Side['rights']; which: 'gain' | 'lose' }) {
  const { t } = useAdministrationWords()
  if (rights.length === 0) return null
  return (
    <Disclosure
      summary={t(`preview.${which}Rights`, { count: rights.length })}
      open={rights.length <= 8}
    >
      <ul className="govuk-list govuk-list--bullet">
        {rights.map(({ right, domain, people }) => (
          <li key={`${Object.values(right.line).join()}${domain?.domain ?? ''}`}>
            {right.says}
            <span className="app-secondary app-preview__through">
              {domain === undefined
                ? t('preview.roleHeldBy', { role: right.role.title, count: people })
                : t('preview.roleIn', { role: right.role.title, domain: domain.title })}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
