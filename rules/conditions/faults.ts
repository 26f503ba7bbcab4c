import type { Words } from '../words/words.ts'

/** What a fault says, and the code by which programs know it. */
export interface Saying {
  code: string
  words: Words
}

export const saying = (code: string, en: string, cy: string): Saying => ({
  code,
  words: { en, cy },
})

/** Everything that can be wrong with a condition. */
export const says = {
  tooDeep: (depth: number) =>
    saying(
      'condition-too-deep',
      `Groups may be nested ${depth} deep. Move these rules to a group further out.`,
      `Caniateir ${depth} lefel o grwpiau. Symudwch y rheolau hyn i grŵp pellach allan.`,
    ),
  tooManyRules: (count: number) =>
    saying(
      'condition-too-large',
      `A condition may have ${count} rules and groups. Split it.`,
      `Caniateir ${count} o reolau a grwpiau mewn amod. Rhannwch ef.`,
    ),
  tooManyInGroup: (count: number) =>
    saying(
      'condition-too-large',
      `A group may have ${count} rules. Split it, or use “is one of” with a list.`,
      `Caniateir ${count} o reolau mewn grŵp. Rhannwch ef, neu defnyddiwch restr.`,
    ),
  badGroup: saying(
    'condition-group',
    'A group needs “combinator” (“and” or “or”) and “rules” (a list); “not” is true or false.',
    'Mae ar grŵp angen “combinator” (“and” neu “or”) a “rules” (rhestr); mae “not” yn true neu’n false.',
  ),
  emptyOr: saying(
    'condition-empty-group',
    'Nothing can match “any of” no rules. Add a rule or remove the group.',
    'Ni all dim gyfateb i grŵp “unrhyw un” gwag. Ychwanegwch reol neu dilëwch y grŵp.',
  ),
  badRule: saying(
    'condition-rule',
    'A rule needs a “field” and an “operator”.',
    'Mae ar reol angen “field” ac “operator”.',
  ),
  unknownField: (field: string) =>
    saying(
      'condition-unknown-field',
      `There is no fact “${field}”. Choose a question of the form, or a fact of the enquiry.`,
      `Nid oes ffaith “${field}”. Dewiswch gwestiwn o’r ffurflen, neu ffaith am yr ymholiad.`,
    ),
  unknownOperator: (operator: string) =>
    saying(
      'condition-unknown-operator',
      `There is no operator “${operator}”. Choose one from the list.`,
      `Nid oes gweithredydd “${operator}”. Dewiswch un o’r rhestr.`,
    ),
  operatorNotOfType: (operator: string, has: readonly string[]) =>
    saying(
      'condition-operator-type',
      `“${operator}” cannot be used with this fact. Use one of: ${has.join(', ')}.`,
      `Ni ellir defnyddio “${operator}” gyda’r ffaith hon. Defnyddiwch un o’r rhain: ${has.join(', ')}.`,
    ),
  badValue: (want: Words): Saying => ({
    code: 'condition-value',
    words: want,
  }),
  noValue: saying(
    'condition-value',
    'Give a value. To ask whether there is an answer, use “null” or “notNull”.',
    'Rhowch werth. I ofyn a oes ateb, defnyddiwch “null” neu “notNull”.',
  ),
  emptyList: saying('condition-value', 'Give at least one value.', 'Rhowch o leiaf un gwerth.'),
  endsReversed: saying(
    'condition-ends',
    'The first value must not be above the second. Swap them.',
    'Rhaid i’r gwerth cyntaf beidio â bod yn uwch na’r ail. Cyfnewidiwch nhw.',
  ),
  tooLong: (length: number) =>
    saying(
      'condition-value-size',
      `Text may have ${length} characters. Shorten it.`,
      `Caniateir ${length} nod mewn testun. Byrhewch ef.`,
    ),
  tooManyListed: (count: number) =>
    saying(
      'condition-value-size',
      `A list may have ${count} values. Shorten it.`,
      `Caniateir ${count} o werthoedd mewn rhestr. Byrhewch hi.`,
    ),
  notText: saying('condition-value-type', 'Give text.', 'Rhowch destun.'),
  notNumber: saying('condition-value-type', 'Give a number, such as 30.', 'Rhowch rif, megis 30.'),
  notBoolean: saying('condition-value-type', 'Give true or false.', 'Rhowch true neu false.'),
  notDate: saying(
    'condition-value-type',
    'Give a date as year-month-day, such as 2026-03-02.',
    'Rhowch ddyddiad fel blwyddyn-mis-diwrnod, megis 2026-03-02.',
  ),
  unknownChoice: (value: string, choices: readonly string[] | undefined) => {
    const some = choices?.slice(0, 10).join(', ')
    return saying(
      'condition-unknown-choice',
      `“${value}” is not one of the choices${some ? `: ${some}` : ''}. Choose one of them.`,
      `Nid yw “${value}” yn un o’r dewisiadau${some ? `: ${some}` : ''}. Dewiswch un ohonynt.`,
    )
  },
} as const
