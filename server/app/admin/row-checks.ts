import { email as emailFormat } from '../../../rules/templates/formats/email.ts'
import type { Words } from '../refusal.ts'
import type { Column, PeopleRow } from './people-table.ts'
import { noRoles, rolesIn } from './roles-text.ts'

export const kinds = [
  'councillor',
  'mp',
  'support',
  'officer',
  'partner',
  'governance',
  'admin',
] as const

export const languages = ['en', 'cy'] as const
export const trueWords = ['true', 'yes', '1']
const falseWords = ['false', 'no', '0']

/** What one cell may get wrong, whoever it is about. */
interface CellCheck {
  readonly column: Column
  readonly code: string
  readonly found: (cell: string) => boolean
  readonly says: (cell: string) => Words
}

const isOneOf = (all: readonly string[], cell: string) => all.includes(cell.toLowerCase())

const oneOf = (all: readonly string[]): Words => ({
  en: `Write one of: ${all.join(', ')}.`,
  cy: `Ysgrifennwch un o: ${all.join(', ')}.`,
})

const longest = (column: Column, most: number): CellCheck => ({
  column,
  code: 'too-long',
  found: (cell) => cell.length > most,
  says: () => ({
    en: `Use at most ${most} characters.`,
    cy: `Defnyddiwch ${most} nod ar y mwyaf.`,
  }),
})

const missing: Words = { en: 'This is missing.', cy: 'Mae hwn ar goll.' }

const cellChecks: readonly CellCheck[] = [
  {
    column: 'username',
    code: 'username',
    found: (cell) => !/^[a-z0-9][a-z0-9._-]{0,59}$/.test(cell),
    says: () => ({
      en: 'A username is 1 to 60 lower-case letters, digits, dots, hyphens or underscores.',
      cy: 'Mae enw defnyddiwr yn 1 i 60 o lythrennau bach, digidau, dotiau, cysylltnodau neu danlinellau.',
    }),
  },
  { column: 'name', code: 'missing', found: (cell) => cell === '', says: () => missing },
  longest('name', 120),
  longest('position', 120),
  longest('position_cy', 120),
  longest('phone', 40),
  {
    column: 'kind',
    code: 'kind',
    found: (cell) => !isOneOf(kinds, cell),
    says: () => oneOf(kinds),
  },
  {
    column: 'email',
    code: 'email',
    found: (cell) => !emailFormat.pattern.test(cell),
    says: () => ({
      en: 'Write an email address, like name@example.com.',
      cy: 'Ysgrifennwch gyfeiriad e-bost, fel enw@enghraifft.com.',
    }),
  },
  {
    column: 'language',
    code: 'language',
    found: (cell) => cell !== '' && !isOneOf(languages, cell),
    says: () => oneOf(languages),
  },
  {
    column: 'active',
    code: 'active',
    found: (cell) => cell !== '' && !isOneOf([...trueWords, ...falseWords], cell),
    says: () => oneOf(['true', 'false']),
  },
  {
    column: 'roles',
    code: 'roles',
    found: (cell) => rolesIn(cell).unread.length > 0,
    says: (cell) => ({
      en: `“${rolesIn(cell).unread.join('; ')}” cannot be read. Write roles like “officer team:lighting; member ward:quay until 2027-05-06”, or “${noRoles}”.`,
      cy: `Ni ellir darllen “${rolesIn(cell).unread.join('; ')}”. Ysgrifennwch rolau fel “officer team:lighting; member ward:quay until 2027-05-06”, neu “${noRoles}”.`,
    }),
  },
]

export interface RowFault {
  readonly column?: string
  readonly message: string
  readonly code: string
}

/** What is wrong with the cells of a row, before it is known whom it is about. */
export const rowFaults = ({ cells }: PeopleRow, language: keyof Words): RowFault[] =>
  cellChecks.flatMap(({ column, code, found, says }) => {
    const cell = cells[column]
    return cell !== undefined && found(cell)
      ? [{ column, code, message: says(cell)[language] }]
      : []
  })
