import { useTranslation } from 'react-i18next'
import { type PracticeSummary, usePractices } from '@/lib/api'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Problems } from '@/ui/Problems'
import { PracticeLine } from './PracticeLine'
import { useBegin } from './usePractice'

/** The way from a self-verification that went well to an entry: begun with one click, or the one begun already. */
export function FromVerification({
  code,
  kpi,
  round,
  link,
  onBegun,
}: {
  code: string
  kpi: string
  round: string
  link: (practice: string) => string
  onBegun: (practice: string) => void
}) {
  const { t } = useTranslation('practice')
  const practices = usePractices(code)
  const begin = useBegin(code, onBegun)
  if (!practices.data) return null
  const begun = practices.data.filter(isFrom(kpi, round))
  return (
    <div className="flex flex-col items-start gap-3 rounded-8 bg-blue-50 px-4 py-3 print:hidden">
      <p className="flex items-start gap-2">
        <Icon name="info" className="mt-1.5 size-4 text-blue-1000" />
        {t(begun.length === 0 ? 'from.well' : 'from.begun')}
      </p>
      {begun.length === 0 ? (
        <Button
          look="secondary"
          size="small"
          disabled={begin.isPending}
          className="whitespace-normal"
          onClick={() => begin.mutate({ kpi, round })}
        >
          <Icon name="pencil" />
          {t('from.begin')}
        </Button>
      ) : (
        begun.map((practice) => <PracticeLine key={practice.id} practice={practice} link={link(practice.id)} />)
      )}
      <Problems title={t('notDone')} error={begin.error} />
    </div>
  )
}

/** Whether an entry was begun from what was said of a KPI, in a round where one is named. */
export function isFrom(kpi: string, round?: string) {
  return ({ originKpi, originRound }: PracticeSummary) =>
    originKpi === kpi && (round === undefined || originRound === round)
}
