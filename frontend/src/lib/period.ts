import type { Language } from './language'

/** A reporting period as the API writes it: `2021`, `2021-H1`, `2021-Q2` (of the fiscal year) or `2021-09` (calendar month). */
export interface Period {
  year: number
  part: { kind: 'year' } | { kind: 'half' | 'quarter' | 'month'; number: number }
}

export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(H|Q)?(\d{1,2}))?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (match[3] === undefined) return { year, part: { kind: 'year' } }
  const kind = match[2] === 'H' ? 'half' : match[2] === 'Q' ? 'quarter' : 'month'
  return { year, part: { kind, number: Number(match[3]) } }
}

const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric' })

/** 令和3年 for 2021. October stands for the year, so that 2019 is 令和元年 as the ministries write it. */
export function japaneseYear(year: number): string {
  return era.format(new Date(year, 9, 1))
}

export function fiscalYear(language: Language, year: number): string {
  return language === 'en' ? `FY${year}` : `${japaneseYear(year)}度（${year}）`
}

/** For axes and narrow columns. */
export function shortFiscalYear(language: Language, year: number): string {
  return language === 'en'
    ? `FY${year}`
    : `${japaneseYear(year).replace('令和', 'R').replace('平成', 'H').replace('年', '').replace('元', '1')}年度`
}

export function calendarYear(language: Language, year: number): string {
  return language === 'en' ? String(year) : `${japaneseYear(year)}（${year}）`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function span(language: Language, first: number, last: number): string {
  return language === 'en' ? `${MONTHS[first - 1]}–${MONTHS[last - 1]}` : `${first}〜${last}月`
}

function monthsOf(kind: 'half' | 'quarter', number: number): [number, number] {
  const length = kind === 'half' ? 6 : 3
  const first = ((3 + (number - 1) * length) % 12) + 1
  return [first, ((first + length - 2) % 12) + 1]
}

/** The period in full: 令和3年度（2021）第2四半期（7〜9月）. `calendar` reads a bare year as January to December. */
export function periodName(language: Language, text: string, calendar = false): string {
  const period = parsePeriod(text)
  if (!period) return text
  const { year, part } = period
  switch (part.kind) {
    case 'year':
      return calendar ? calendarYear(language, year) : fiscalYear(language, year)
    case 'month':
      return language === 'en'
        ? `${MONTHS[part.number - 1]} ${year}`
        : `${japaneseYear(year)}（${year}）${part.number}月`
    case 'quarter':
      return language === 'en'
        ? `${fiscalYear(language, year)} Q${part.number} (${span(language, ...monthsOf('quarter', part.number))})`
        : `${fiscalYear(language, year)}第${part.number}四半期（${span(language, ...monthsOf('quarter', part.number))}）`
    case 'half': {
      const months = span(language, ...monthsOf('half', part.number))
      return language === 'en'
        ? `${fiscalYear(language, year)} H${part.number} (${months})`
        : `${fiscalYear(language, year)}${part.number === 1 ? '上半期' : '下半期'}（${months}）`
    }
  }
}

/** The period for an axis, where its year stands beside or below. */
export function shortPeriodName(language: Language, text: string): string {
  const period = parsePeriod(text)
  if (!period) return text
  const { year, part } = period
  switch (part.kind) {
    case 'year':
      return shortFiscalYear(language, year)
    case 'month':
      return language === 'en' ? `${MONTHS[part.number - 1]} ${year}` : `${year}/${part.number}`
    case 'quarter':
      return `${shortFiscalYear(language, year)} Q${part.number}`
    case 'half':
      return language === 'en'
        ? `FY${year} H${part.number}`
        : `${shortFiscalYear(language, year)}${part.number === 1 ? '上期' : '下期'}`
  }
}

/** The last day of a period, of the fiscal year or of the calendar month. */
export function lastDay(text: string): string {
  const period = parsePeriod(text)
  if (!period) return ''
  const { year, part } = period
  // The month after the period, counted from January of the period's year.
  const next =
    part.kind === 'month' ? part.number : 3 + (part.kind === 'year' ? 12 : part.number * (part.kind === 'half' ? 6 : 3))
  return new Date(Date.UTC(year, next, 0)).toISOString().slice(0, 10)
}

/** Whole days from one ISO date to another. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
