import { useTranslation } from 'react-i18next'
import type { SelfVerification } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { differing, type Statement, type StatementField, statementOf } from './statement'
import { useReviewWords } from './words'

/** Somebody else saved first: each field that differs, both ways, and the choice which stays. */
export function WriteConflict({
  mine,
  theirs,
  onBack,
  onKeepMine,
  onKeepTheirs,
}: {
  mine: Statement
  theirs: SelfVerification
  onBack: () => void
  onKeepMine: () => void
  onKeepTheirs: () => void
}) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const words = useReviewWords()
  const there = statementOf(theirs)
  const text = (statement: Statement, field: StatementField) =>
    (field === 'rating' ? statement.rating && words.rating(statement.rating) : statement[field].trim()) ||
    t('conflict.blank')
  return (
    <Dialog
      title={t('conflict.title')}
      onClose={onBack}
      actions={
        <>
          <Button look="quiet" onClick={onBack}>
            {t('conflict.back')}
          </Button>
          <Button look="secondary" onClick={onKeepTheirs}>
            {t('conflict.keepTheirs')}
          </Button>
          <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
        </>
      }
    >
      <p>{t('conflict.text', { name: theirs.writtenByName, at: format.moment(theirs.writtenAt) })}</p>
      <div className="mt-4 flex max-h-[50vh] flex-col gap-4 overflow-y-auto">
        {differing(mine, there).map((field) => (
          <section key={field}>
            <h3 className="mb-1.5 text-dns-16B-130">{t(`field.${field}`)}</h3>
            <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
              <div className="rounded-8 border-2 border-blue-900 p-3">
                <p className="text-dns-14B-130">{t('conflict.mine')}</p>
                <p className="mt-1 whitespace-pre-line">{text(mine, field)}</p>
              </div>
              <div className="rounded-8 border border-solid-gray-536 p-3">
                <p className="text-dns-14B-130">{t('conflict.theirs', { name: theirs.writtenByName })}</p>
                <p className="mt-1 whitespace-pre-line">{text(there, field)}</p>
              </div>
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
