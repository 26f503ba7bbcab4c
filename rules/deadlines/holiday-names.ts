/**
 * What the bank holidays are called in Welsh, by the title that GOV.UK's English file gives them.
 * A title that is not here, such as that of a day just proclaimed, is shown in English.
 */
const welsh: Readonly<Record<string, string>> = {
  'New Year’s Day': 'Dydd Calan',
  '2nd January': '2 Ionawr',
  'St Patrick’s Day': 'Gŵyl San Padrig',
  'Good Friday': 'Dydd Gwener y Groglith',
  'Easter Monday': 'Dydd Llun y Pasg',
  'Early May bank holiday': 'Gŵyl banc dechrau mis Mai',
  'Early May bank holiday (VE day)': 'Gŵyl banc dechrau mis Mai (Diwrnod VE)',
  'Spring bank holiday': 'Gŵyl banc y gwanwyn',
  'Platinum Jubilee bank holiday': 'Gŵyl banc y Jiwbilî Blatinwm',
  'World Cup bank holiday': 'Gŵyl banc Cwpan y Byd',
  'Battle of the Boyne (Orangemen’s Day)': 'Brwydr y Boyne (Dydd yr Orangemen)',
  'Summer bank holiday': 'Gŵyl banc yr haf',
  'Bank Holiday for the State Funeral of Queen Elizabeth II':
    'Gŵyl banc ar gyfer Angladd Gwladol y Frenhines Elizabeth II',
  'Bank holiday for the coronation of King Charles III':
    'Gŵyl banc ar gyfer coroni’r Brenin Charles III',
  'St Andrew’s Day': 'Gŵyl Andreas',
  'Christmas Day': 'Dydd Nadolig',
  'Boxing Day': 'Gŵyl San Steffan',
}

/** The Welsh name of a bank holiday, or its English title. */
export function welshHolidayName(title: string): string {
  return welsh[title] ?? title
}
