import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { parsePeriod } from '@/lib/period'
import { useFlowWords } from '@/ui/FlowBadge'

/** Fields whose values are codes with words of their own. */
const CODED = ['accumulation', 'direction', 'frequency', 'rating'] as const
const DAYS = ['deadline', 'until', 'dueOn', 'openedOn', 'draftingDeadline', 'confirmedOn']

/** What the trail says, in the reader's words rather than in those of the database. */
export function useTrailWords() {
  const { t } = useTranslation(['audit', 'ui'])
  const format = useFormat()
  const flow = useFlowWords()
  const comma = t('ui:flow.comma')
  return {
    action: (action: string) => t(`audit:action.${action.replace('.', '-')}`, { defaultValue: action }),
    role: flow.role,
    field: (field: string) => t(`audit:field.${field}`, { defaultValue: field }),
    value(field: string, value: unknown, action: string): string {
      if (value === null || value === undefined || value === '') return t('audit:nothing')
      if (typeof value === 'boolean') return t(value ? 'audit:yes' : 'audit:no')
      if (typeof value === 'number') return field.endsWith('Year') ? format.fiscalYear(value) : format.number(value)
      if (Array.isArray(value)) {
        return value.length === 0
          ? t('audit:nothing')
          : value.map((each) => said(field, String(each), action, t)).join(comma)
      }
      if (typeof value === 'object') return JSON.stringify(value)
      return said(field, String(value), action, t)
    },
  }

  function said(field: string, text: string, action: string, say: TFunction<['audit', 'ui']>): string {
    if (CODED.some((coded) => coded === field)) return say(`ui:${field}.${text}`, { defaultValue: text })
    if (field === 'state' || field === 'kind' || field === 'yearBasis') {
      // What is confirmed of others is published of practice entries.
      return say(`audit:${field}.${text}`, { context: action.split('.')[0], defaultValue: text })
    }
    if (DAYS.includes(field) && /^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text)
    if (field === 'period' && parsePeriod(text)) return format.period(text)
    if (field === 'targets') {
      const [, year = '', rest = ''] = /^(\w+)=(.*)$/.exec(text) ?? []
      if (rest === '') return text
      return say('audit:target', {
        when: year === 'end' ? say('audit:planEnd') : format.fiscalYear(Number(year)),
        rest,
      })
    }
    return text
  }
}

/** The period of the result an entry is about; null if it is about none. */
export function periodOf(subject: string): string | null {
  const last = /\/(?:results|periods)\/([^/]+)$/.exec(subject)?.[1] ?? null
  return last !== null && parsePeriod(last) ? last : null
}

/** The practice entry an entry of the trail is about; null if it is about none. */
export function practiceOf(subject: string): string | null {
  return /^(?:practices|adoptions)\/(\d{2}-\d+)/.exec(subject)?.[1] ?? null
}
