import { useQueryClient } from '@tanstack/react-query'
import { chooseLanguage, useWords } from '../lib/words/index.ts'
import type { Language } from '../lib/words/language.ts'

const languages: readonly { id: Language; own: string }[] = [
  { id: 'en', own: 'English' },
  { id: 'cy', own: 'Cymraeg' },
]

/** Each language by its own name, so that whoever reads only that one can find it. */
export function LanguageSwitch() {
  const { t, language } = useWords()
  const queries = useQueryClient()

  async function choose(next: Language): Promise<void> {
    await chooseLanguage(next)
    await queries.invalidateQueries()
  }

  return (
    <nav className="app-language" aria-label={t('shell.language')}>
      <ul className="app-language__list">
        {languages.map(({ id, own }) => (
          <li key={id} lang={id}>
            {id === language ? (
              <span aria-current="true">{own}</span>
            ) : (
              <button type="button" className="app-header__link" onClick={() => void choose(id)}>
                {own}
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
