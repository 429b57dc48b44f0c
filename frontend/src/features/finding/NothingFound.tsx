import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/State'
import { choicesOf, type Question, questionOf } from './question'

/** What to do where nothing was found. */
export function NothingFound({ question, onAsk }: { question: Question; onAsk: (some: Partial<Question>) => void }) {
  const { t } = useTranslation('finding')
  const everything = questionOf(new URLSearchParams())
  const narrowed = choicesOf(question).length > 0
  if (question.page > 1) {
    return (
      <EmptyState title={t('noPage')} action={<Button onClick={() => onAsk({ page: 1 })}>{t('toFirst')}</Button>} />
    )
  }
  if (!narrowed && question.text.trim() === '') {
    return <EmptyState title={t('noneAtAll')}>{t('noneAtAllHint')}</EmptyState>
  }
  return (
    <EmptyState
      title={t('none')}
      action={
        <>
          {narrowed && <Button onClick={() => onAsk({ chosen: everything.chosen })}>{t('giveAllUp')}</Button>}
          <Button look="secondary" onClick={() => onAsk(everything)}>
            {t('giveTextUp')}
          </Button>
        </>
      }
    >
      {narrowed ? t('noneChosen') : t('noneText')}
    </EmptyState>
  )
}
