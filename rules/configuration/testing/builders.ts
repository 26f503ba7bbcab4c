import type { AreaConfiguration, Block, Condition, Council } from '../../../schemas/types/index.ts'
import type { BankHolidays } from '../../deadlines/index.ts'

const open: [string, string][] = [['09:00', '17:00']]

export const council: Council = {
  name: 'Aberwylan',
  wards: [
    { id: 'harbour', name: 'Harbour' },
    { id: 'quay', name: 'Quay' },
  ],
  teams: [
    { id: 'potholes', title: 'Potholes', area: 'highways' },
    { id: 'drainage', title: 'Drainage', area: 'highways' },
    { id: 'triage', title: 'Triage', area: 'highways' },
  ],
  partners: [{ id: 'water', title: 'Water' }],
  calendars: [
    {
      id: 'council-hours',
      title: 'Council hours',
      timezone: 'Europe/London',
      hours: { mon: open, tue: open, wed: open, thu: open, fri: open },
      holidays: 'england-and-wales',
      closures: [],
      openings: [],
    },
  ],
  triage: 'triage',
}

export const holidays: BankHolidays = {
  'england-and-wales': { events: [{ title: 'Easter Monday', date: '2026-04-06' }] },
  scotland: { events: [] },
  'northern-ireland': { events: [] },
}

export const blocks: Block[] = [
  {
    id: 'location',
    title: 'Location',
    form: {
      type: 'object',
      properties: { street: { type: 'string', title: 'Street', 'x-summary': true } },
      required: ['street'],
    },
    ui: {},
  },
]

export const when = (field: string, value: string | number, operator = '='): Condition => ({
  combinator: 'and',
  rules: [{ field, operator: operator as '=', value }],
})

const yesOrNo = [
  { const: 'yes', title: 'Yes' },
  { const: 'no', title: 'No' },
]

export const configuration = (overrides: Partial<AreaConfiguration> = {}): AreaConfiguration => ({
  id: 'highways',
  title: 'Highways',
  summary: 'Roads',
  templates: [
    {
      id: 'pothole',
      title: 'Pothole',
      kind: 'service-request',
      guidance: 'Say how deep it is.',
      form: {
        type: 'object',
        properties: {
          location: { $ref: 'block:location' },
          depth: { type: 'integer', title: 'How deep, in millimetres?', minimum: 0, maximum: 999 },
          flooded: { type: 'string', title: 'Is it under water?', oneOf: yesOrNo },
        },
        required: ['location'],
        allOf: [
          {
            if: { properties: { flooded: { const: 'yes' } }, required: ['flooded'] },
            then: {
              properties: { source: { type: 'string', title: 'Where does it come from?' } },
            },
          },
        ],
      },
      ui: {},
    },
    {
      id: 'sign',
      title: 'Road sign',
      kind: 'query',
      guidance: 'Say which sign.',
      form: {
        type: 'object',
        properties: { which: { type: 'string', title: 'Which sign?', 'x-summary': true } },
      },
      ui: {},
    },
  ],
  routing: {
    rules: [
      {
        id: 'under-water',
        when: {
          combinator: 'and',
          rules: [
            { field: 'category', operator: '=', value: 'pothole' },
            { field: 'answers.flooded', operator: '=', value: 'yes' },
          ],
        },
        then: { team: 'drainage', priority: 'high', also: ['potholes'], partner: 'water' },
        because: 'Water first',
      },
      {
        id: 'holes',
        when: when('category', 'pothole'),
        then: { team: 'potholes' },
        because: 'They fill holes',
      },
    ],
    otherwise: { team: 'triage' },
  },
  deadlines: {
    calendar: 'council-hours',
    rules: [
      {
        id: 'urgent-ones',
        when: when('priority', 'high'),
        acknowledge: 'PT4H',
        respond: 'P2D',
        because: 'Water spreads',
      },
    ],
    otherwise: { acknowledge: 'P1D', respond: 'P10D' },
    holdWhile: ['waiting-for-member'],
    atClose: 'stay',
  },
  escalation: {
    ladders: [
      { id: 'usual', steps: [{ id: 'halfway', of: 'respond', at: '50%', tell: ['officer'] }] },
    ],
    rules: [],
    otherwise: 'usual',
  },
  messages: [{ id: 'raised', subject: 'Received', body: 'We have {reference}.' }],
  modelAnswers: [{ id: 'filled', title: 'Filled', categories: ['pothole'], text: 'We filled it.' }],
  examples: [
    {
      id: 'deep-water',
      says: 'A flooded pothole goes to drainage within four hours',
      given: {
        category: 'pothole',
        ward: 'harbour',
        answers: { location: { street: 'Quay Street' }, flooded: 'yes' },
        raisedAt: '2026-03-02T10:00:00Z',
      },
      expect: {
        team: 'drainage',
        priority: 'high',
        acknowledgeBy: '2026-03-02T14:00:00Z',
        respondBy: '2026-03-04T17:00:00+00:00',
      },
    },
  ],
  ...overrides,
})
