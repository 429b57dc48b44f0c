import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportItem } from '@/lib/api'
import { Icon } from '@/ui/Icon'
import { fieldId } from './Writer'

/** What keeps a report from being submitted, each with the way to its field. It takes the focus when it appears. */
export function GapSummary({ items }: { items: readonly ReportItem[] }) {
  const { t } = useTranslation('review')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-8 border-2 border-red-1000 p-4">
      <p className="flex items-start gap-2 text-dns-16B-130 text-red-1000">
        <Icon name="warn" className="size-5" />
        {t('gaps.title')}
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {items
          .filter((item) => item.gaps.length > 0)
          .map((item) => (
            <li key={item.kpiId}>
              <span className="tabular-nums">{item.code}</span>
              <ul className="list-disc pl-6">
                {item.gaps.map((gap) => (
                  <li key={gap}>
                    <button
                      type="button"
                      className="link min-h-6 text-left"
                      onClick={() => {
                        const field = document.getElementById(fieldId(item.kpiId, gap))
                        field?.scrollIntoView({ block: 'center' })
                        const control = field?.querySelector<HTMLElement>('textarea, input, a') ?? field
                        control?.focus({ preventScroll: true })
                      }}
                    >
                      {t(`field.${gap}`)}
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </div>
  )
}
