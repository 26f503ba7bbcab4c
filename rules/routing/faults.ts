import { saying } from '../conditions/index.ts'

/** Everything that can be wrong with a routing table, its conditions aside. */
export const says = {
  duplicateRule: (id: string, first: number) =>
    saying(
      'routing-duplicate-rule',
      `Rule ${first + 1} is also called “${id}”. Give this one a name of its own.`,
      `Mae rheol ${first + 1} hefyd yn dwyn yr enw “${id}”. Rhowch enw gwahanol i hon.`,
    ),
  reservedRule: (id: string) =>
    saying(
      'routing-reserved-rule',
      `“${id}” means that no rule matched. Give this rule another name.`,
      `Ystyr “${id}” yw nad oedd yr un rheol yn cyfateb. Rhowch enw arall i’r rheol hon.`,
    ),
  unknownTeam: (id: string) =>
    saying(
      'routing-unknown-team',
      `There is no team “${id}”. Choose a team of the council, or add it first.`,
      `Nid oes tîm “${id}”. Dewiswch un o dimau’r cyngor, neu ychwanegwch ef yn gyntaf.`,
    ),
  unknownPartner: (id: string) =>
    saying(
      'routing-unknown-partner',
      `There is no partner “${id}”. Choose a partner of the council, or add it first.`,
      `Nid oes partner “${id}”. Dewiswch un o bartneriaid y cyngor, neu ychwanegwch ef yn gyntaf.`,
    ),
  repeatedTeam: (id: string) =>
    saying(
      'routing-repeated-team',
      `“${id}” is named already. Remove it here.`,
      `Mae “${id}” wedi’i enwi eisoes. Dilëwch ef yma.`,
    ),
} as const
