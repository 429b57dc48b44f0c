import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Recommendation, useRecommendedPractices } from '@/lib/api'
import { TextLink } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { improvementsAddress } from './addresses'
import { Recommended } from './Recommended'

/** What others did that may help a KPI of a report which misses its target; who adopts one goes on with the report. */
export function ItemRecommendations({ kpi }: { kpi: { id: string; tenant: string; plan: string } }) {
  const { t } = useTranslation(['recommendation', 'adoption'])
  const fitting = useRecommendedPractices(kpi.tenant, kpi.id)
  const [adopted, setAdopted] = useState<Recommendation | null>(null)
  const told = useRef<HTMLParagraphElement>(null)
  // What was clicked is gone: the focus goes on to what came of it.
  useEffect(() => {
    if (adopted) told.current?.focus()
  }, [adopted])
  const list = fitting.data ?? []
  if (list.length === 0 && !adopted) return null
  return (
    <details className="rounded-8 border border-solid-gray-200 bg-solid-gray-50 px-4 py-3 print:hidden">
      <summary className="min-h-6 cursor-pointer text-dns-16B-130">
        {t('recommendation:titleCount', { count: list.length })}
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        <div role="status" className="empty:hidden">
          {adopted && (
            <p ref={told} tabIndex={-1} className="flex items-start gap-2">
              <Icon name="check" className="mt-1.5 size-4 text-blue-1000" />
              <span>
                {t('recommendation:adopted', { title: adopted.title })}{' '}
                <TextLink to={improvementsAddress(kpi.tenant, adopted.practice)}>{t('adoption:toAdoption')}</TextLink>
              </span>
            </p>
          )}
        </div>
        {list.length > 0 && <Recommended kpi={kpi} recommendations={list} onAdopted={setAdopted} />}
      </div>
    </details>
  )
}
