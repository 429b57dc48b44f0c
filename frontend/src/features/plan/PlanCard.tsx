import { useTranslation } from 'react-i18next'
import type { Plan } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Icon, type IconName } from '@/ui/Icon'

/** Where a plan stands: prepared unseen, open for drafting, running, or over. */
export type PlanPhase = 'preparing' | 'drafting' | 'coming' | 'running' | 'over'

const look: Record<PlanPhase, { icon: IconName; className: string }> = {
  preparing: { icon: 'lock', className: 'border-dashed border-solid-gray-536 bg-white text-solid-gray-800' },
  drafting: { icon: 'pencil', className: 'border-blue-400 bg-blue-50 text-blue-1000' },
  coming: { icon: 'clock', className: 'border-blue-400 bg-blue-50 text-blue-1000' },
  running: { icon: 'rise', className: 'border-blue-1000 bg-blue-1000 text-white' },
  over: { icon: 'check', className: 'border-solid-gray-536 bg-solid-gray-50 text-solid-gray-800' },
}

/** A plan with its years, policies and what was published of it; links and actions are the page's. */
export function PlanCard({
  plan,
  phase,
  deadline,
  children,
}: {
  plan: Plan
  phase: PlanPhase
  deadline: React.ReactNode
  children: React.ReactNode
}) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  return (
    <article className="rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span
          className={`inline-flex h-7 items-center gap-1 whitespace-nowrap rounded-full border px-2.5 text-dns-14B-120 print-exact ${look[phase].className}`}
        >
          <Icon name={look[phase].icon} />
          {t(`phase.${phase}`)}
        </span>
        <span className="text-dns-14N-130 text-solid-gray-700">
          {t('years', { first: format.fiscalYear(plan.firstYear), last: format.fiscalYear(plan.lastYear) })}
        </span>
      </div>
      <h2 className="mt-2 text-std-20B-150">{named(format.language, plan)}</h2>
      {deadline && (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
          <span className="text-dns-14N-130 text-solid-gray-700">{t('form.draftingDeadline')}</span>
          {deadline}
        </p>
      )}
      <h3 className="mt-4 text-dns-16B-130">{t('form.policies')}</h3>
      <ol className="mt-1 list-decimal pl-6">
        {plan.policies.map((policy) => (
          <li key={policy.number}>{named(format.language, policy)}</li>
        ))}
      </ol>
      {plan.publishedFigures.length > 0 && (
        <>
          <h3 className="mt-4 text-dns-16B-130">{t('published')}</h3>
          <ul className="mt-1 list-disc pl-6">
            {plan.publishedFigures.map((figure) => (
              <li key={figure.code}>
                {t('publishedFigure', {
                  label: format.language === 'en' ? figure.labelEn : figure.labelJa,
                  achieved: format.number(figure.achieved),
                  set: format.number(figure.set),
                })}
                <span className="ml-2 text-dns-14N-130 text-solid-gray-700">
                  {format.language === 'en' ? figure.sourceEn : figure.sourceJa}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">{children}</div>
    </article>
  )
}
