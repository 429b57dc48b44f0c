import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { asksExtension, managesRounds, sideOf } from '@/features/identity/person'
import { ProgressBadge, RoundBadge } from '@/features/round/Badges'
import { RoundActions } from '@/features/round/Closing'
import { ExtensionDialog, ExtensionRequests, ExtensionState } from '@/features/round/Extensions'
import { MatrixMap, MatrixTable } from '@/features/round/Matrix'
import { ProgressBar, ProgressLegend, RoundFigures } from '@/features/round/ProgressBar'
import { isAsking, isHandedIn } from '@/features/round/progress'
import { ReminderDialog } from '@/features/round/ReminderDialog'
import { RoundHistory } from '@/features/round/RoundHistory'
import { Unfinished } from '@/features/round/Unfinished'
import { usePlaces } from '@/features/tenancy/names'
import { type ReminderSent, type Round, type RoundCell, type RoundMatrix, useRound, useRoundMatrix } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button, LinkButton } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { Icon } from '@/ui/Icon'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { Segmented } from '@/ui/Segmented'
import { Loading, Skeleton } from '@/ui/State'
import { useNarrow } from '@/ui/useNarrow'
import { reportAddress } from '../addresses'
import { usePerson } from '../person'
import { useAllPlans } from '../plans'

/** One reporting round: what is asked, and who has answered. */
export function RoundPage() {
  const { round: id = '' } = useParams()
  const { t } = useTranslation(['app', 'round'])
  const format = useFormat()
  const me = usePerson()
  const plans = useAllPlans()
  const places = usePlaces()
  const detail = useRound(id)
  const matrix = useRoundMatrix(id)
  return (
    <Loading query={detail} rows={10} heading>
      {({ round, history }) => {
        const plan = plans.data?.find((candidate) => candidate.id === round.plan)
        return (
          <>
            <Breadcrumbs items={[{ label: t('app:rounds.title'), to: '/rounds' }, { label: round.title }]} />
            <PageHeader
              title={round.title}
              eyebrow={
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <RoundBadge state={round.state} />
                  {t('round:eyebrow', {
                    plan: plan ? named(format.language, plan) : '',
                    period: format.period(round.period),
                  })}
                </span>
              }
              lead={
                // A prefecture has a deadline of its own, told below.
                sideOf(me) !== 'prefecture' && (
                  <span className="flex flex-wrap items-baseline gap-x-3">
                    <span className="text-dns-14N-130 text-solid-gray-700">{t('round:deadline')}</span>
                    <Deadline date={round.deadline} today={me.businessDate} waiting={round.state === 'open'} />
                  </span>
                )
              }
              aside={matrix.data && managesRounds(me) && <RoundActions round={round} counts={matrix.data.counts} />}
            />
            <div className="flex flex-col gap-6">
              {sideOf(me) === 'prefecture' ? (
                <Loading query={matrix} rows={4}>
                  {({ cells }) => cells[0] && <Own round={round} cell={cells[0]} />}
                </Loading>
              ) : (
                <Loading query={matrix} rows={8}>
                  {(data) => (places.isPending ? <Skeleton rows={8} /> : <Everybody round={round} matrix={data} />)}
                </Loading>
              )}
              <Section title={t('app:rounds.asked')}>
                <p className="max-w-3xl whitespace-pre-line">{round.instructions || t('app:rounds.noInstructions')}</p>
              </Section>
              <Section title={t('app:rounds.history')}>
                <RoundHistory history={history} />
              </Section>
            </div>
          </>
        )
      }}
    </Loading>
  )
}

/** For a prefecture: how far its own report is, by when, and more time. */
function Own({ round, cell }: { round: Round; cell: RoundCell }) {
  const { t } = useTranslation(['app', 'round'])
  const format = useFormat()
  const me = usePerson()
  const [asking, setAsking] = useState(false)
  const open = round.state === 'open'
  const waiting = open && !isHandedIn(cell.state)
  const asks = waiting && asksExtension(me)
  const report = reportAddress(cell.tenant, round.id)
  return (
    <Section title={t('app:rounds.own')}>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <div>
          <dt className="mb-1 text-dns-14N-130 text-solid-gray-700">{t('round:ownState')}</dt>
          <dd>
            <ProgressBadge state={cell.state} />
          </dd>
        </div>
        <div>
          <dt className="mb-1 text-dns-14N-130 text-solid-gray-700">{t('app:rounds.ownDeadline')}</dt>
          <dd className="text-std-18B-160">
            <Deadline date={cell.deadline} today={me.businessDate} waiting={waiting} />
            {cell.deadline > round.deadline && (
              <span className="ml-3 text-dns-14N-130 text-solid-gray-700">
                {t('app:rounds.deadlineOfOthers', { date: format.date(round.deadline) })}
              </span>
            )}
          </dd>
        </div>
      </dl>
      {waiting && cell.remindedOn && (
        <p className="mt-3 flex items-start gap-2 text-red-1000">
          <Icon name="warn" className="mt-1.5 size-4" />
          {t('app:rounds.reminded', { date: format.date(cell.remindedOn) })}
        </p>
      )}
      {cell.extension && (
        <div className="mt-4">
          <ExtensionState extension={cell.extension} />
        </div>
      )}
      {(report || asks) && (
        <div className="mt-5 flex flex-wrap gap-3 print:hidden">
          {report && <LinkButton to={report}>{waiting ? t('app:rounds.write') : t('app:rounds.read')}</LinkButton>}
          {asks && (
            <Button look="secondary" onClick={() => setAsking(true)}>
              {isAsking(cell) ? t('app:rounds.askAgain') : t('round:extension.request')}
            </Button>
          )}
        </div>
      )}
      {asking && <ExtensionDialog round={round} cell={cell} onDone={() => setAsking(false)} />}
    </Section>
  )
}

/** For bureaus and the centre: who has come how far. */
function Everybody({ round, matrix }: { round: Round; matrix: RoundMatrix }) {
  const { t } = useTranslation(['app', 'round'])
  const me = usePerson()
  const { tenants, tenantName, bureauName } = usePlaces()
  const narrow = useNarrow()
  const [chosen, setChosen] = useState<'map' | 'table' | null>(null)
  const [reminding, setReminding] = useState(false)
  const [sent, setSent] = useState<ReminderSent[] | null>(null)
  const { cells, counts } = matrix
  // A region's few are read best as a list.
  const whole = cells.length === tenants.length
  const view = whole ? (chosen ?? (narrow ? 'table' : 'map')) : 'table'
  const manages = managesRounds(me)
  const asking = cells.filter(isAsking).length
  const link = (cell: RoundCell) => (isHandedIn(cell.state) ? reportAddress(cell.tenant, round.id) : null)
  return (
    <>
      {manages && <Unfinished round={round} cells={cells} />}
      {asking > 0 && round.state === 'open' && (
        <Section title={t('app:rounds.requests', { count: asking })}>
          <ExtensionRequests round={round} cells={cells} tenantName={tenantName} mayDecide={manages} />
        </Section>
      )}
      <Section
        title={t('app:rounds.progress')}
        aside={
          <div className="flex flex-wrap items-center gap-3">
            {manages && round.state === 'open' && counts.handedIn < counts.prefectures && (
              <Button look="secondary" size="small" onClick={() => setReminding(true)}>
                {t('round:remind.do')}
              </Button>
            )}
            {whole && (
              <Segmented
                label={t('app:overview.view')}
                value={view}
                onChange={setChosen}
                options={[
                  { value: 'map', label: t('app:overview.map') },
                  { value: 'table', label: t('app:overview.table') },
                ]}
              />
            )}
          </div>
        }
      >
        <div className="flex flex-col gap-6">
          {sent && (
            <p role="status" className="flex items-start gap-2 rounded-8 border border-blue-900 bg-blue-50 p-3">
              <Icon name="check" className="mt-1.5 size-4 text-blue-1000" />
              {t('round:remind.sent', { count: sent.filter(({ outcome }) => outcome === 'reminded').length })}
            </p>
          )}
          <RoundFigures counts={counts} />
          <div className="flex flex-col gap-2.5">
            <ProgressBar counts={counts} className="h-5" />
            <ProgressLegend counts={counts} />
          </div>
          {view === 'map' ? (
            <MatrixMap tenants={tenants} cells={cells} link={link} />
          ) : (
            <MatrixTable
              tenants={tenants}
              cells={cells}
              link={link}
              today={me.businessDate}
              deadline={round.deadline}
              bureauName={bureauName}
            />
          )}
        </div>
      </Section>
      {reminding && (
        <ReminderDialog
          round={round}
          cells={cells}
          today={me.businessDate}
          tenantName={tenantName}
          onDone={(outcome) => {
            setReminding(false)
            if (outcome) setSent(outcome)
          }}
        />
      )}
    </>
  )
}
