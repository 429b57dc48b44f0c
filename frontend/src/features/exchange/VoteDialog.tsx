import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ballot, PracticeVote } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { FormDialog } from '@/ui/FormDialog'
import { Problems } from '@/ui/Problems'
import { CRITERIA } from './criteria'
import { PointsField } from './PointsField'
import { useVote } from './useExchange'

/** Asks for the points of each criterion; what one's party voted before is filled in. */
export function VoteDialog({
  practice,
  vote: { own, year, closesOn },
  onClose,
}: {
  practice: string
  vote: PracticeVote
  onClose: () => void
}) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const vote = useVote(practice, own)
  const [given, setGiven] = useState<Partial<Ballot>>(own?.ballot ?? {})
  const [checked, setChecked] = useState(false)
  return (
    <FormDialog
      title={t('vote.title', { year: format.fiscalYear(year) })}
      submitLabel={t(own ? 'vote.change' : 'vote.do')}
      busy={vote.isPending}
      onClose={onClose}
      onSubmit={() => {
        setChecked(true)
        const { innovativeness, potential, replicability } = given
        if (innovativeness && potential && replicability) {
          vote.mutate({ innovativeness, potential, replicability }, { onSuccess: onClose })
        }
      }}
    >
      <p>{t('vote.text', { date: format.date(closesOn) })}</p>
      {CRITERIA.map((criterion) => (
        <PointsField
          key={criterion}
          label={t(`criterion.${criterion}.name`)}
          hint={t(`criterion.${criterion}.meaning`)}
          points={given[criterion]}
          error={checked && !given[criterion] ? t('vote.missing') : undefined}
          onGive={(points) => setGiven((before) => ({ ...before, [criterion]: points }))}
        />
      ))}
      <Problems title={t('notDone')} error={vote.error} />
    </FormDialog>
  )
}
