import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, useLanguage } from './language'
import * as periods from './period'

const tags: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' }

export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(tags[language], { maximumFractionDigits: 4 }).format(value)
}

/** A mean of points, with both decimals, so that a column of them is read at a glance. */
export function formatMean(language: Language, mean: number): string {
  return new Intl.NumberFormat(tags[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(mean)
}

/** Shares at which a standing changes: what lies below one is never shown as having reached it. */
const limits = [0.7, 1]

/** A ratio as per cent, rounded to one decimal; 99.96 % is still shown as 99.9 %. */
export function formatRatio(language: Language, ratio: number): string {
  const rounded = Math.round(ratio * 1000 + 1e-9) / 1000
  const crossed = limits.some((limit) => ratio < limit && rounded >= limit)
  return new Intl.NumberFormat(tags[language], { style: 'percent', maximumFractionDigits: 1 }).format(
    crossed ? rounded - 0.001 : rounded,
  )
}

/** A day, written without a time zone's shift. */
export function formatDate(language: Language, iso: string, weekday = false): string {
  return new Intl.DateTimeFormat(tags[language], {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: weekday ? 'short' : undefined,
    timeZone: 'UTC',
  }).format(new Date(`${iso}T00:00:00Z`))
}

/** A moment, in Japan's time. */
export function formatMoment(language: Language, iso: string): string {
  return new Intl.DateTimeFormat(tags[language], {
    year: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(iso))
}

/** How large a file is: 640 KB, 1.5 MB. */
export function formatSize(language: Language, bytes: number): string {
  const mega = bytes >= 1024 * 1024
  return new Intl.NumberFormat(tags[language], {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / (1024 * 1024) : Math.max(1, bytes / 1024))
}

/** Formatters in the reader's language. */
export function useFormat() {
  const language = useLanguage()
  const { t } = useTranslation('ui')
  return useMemo(() => {
    // On its own the unit stands for any number of it.
    const unitName = (unit: string, count = 2) => t(`unit.${unit}`, { count, defaultValue: unit })
    const number = (value: number) => formatNumber(language, value)
    return {
      language,
      number,
      mean: (mean: number) => formatMean(language, mean),
      size: (bytes: number) => formatSize(language, bytes),
      ratio: (ratio: number) => formatRatio(language, ratio),
      unitName,
      /** 6回, 40%, "6 sessions". */
      amount: (value: number, unit: string) =>
        language === 'ja' || unit === '%' ? `${number(value)}${unit}` : `${number(value)} ${unitName(unit, value)}`,
      date: (iso: string, weekday?: boolean) => formatDate(language, iso, weekday),
      moment: (iso: string) => formatMoment(language, iso),
      fiscalYear: (year: number) => periods.fiscalYear(language, year),
      shortFiscalYear: (year: number) => periods.shortFiscalYear(language, year),
      period: (period: string, calendar?: boolean) => periods.periodName(language, period, calendar),
      shortPeriod: (period: string) => periods.shortPeriodName(language, period),
    }
  }, [language, t])
}
