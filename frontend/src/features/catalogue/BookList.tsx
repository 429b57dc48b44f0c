import { useTranslation } from 'react-i18next'
import { type CaseBook, caseBookAddress } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { DownloadButton } from '@/ui/DownloadButton'
import { Icon, type IconName } from '@/ui/Icon'
import { Hidden } from '@/ui/Marks'
import { Problems } from '@/ui/Problems'
import { hasFailed, isUnderWay, useDiscard, useOrder } from './useCaseBooks'

const icons: Record<CaseBook['state'], IconName> = {
  waiting: 'clock',
  printing: 'clock',
  ready: 'check',
  failed: 'warn',
  outdated: 'stop',
}

/** The reader's case books: how far each has come, and what can be done with it. */
export function BookList({
  books,
  chosen,
  onDiscarded,
}: {
  books: readonly CaseBook[]
  /** Which entries a book was ordered of, in words. */
  chosen: (book: CaseBook) => string
  onDiscarded: () => void
}) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const discard = useDiscard()
  const order = useOrder()
  const newest = books[0]
  const underWay = books.some(isUnderWay)
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="sr-only">
        {newest && t(`told.${newest.state}`)}
      </p>
      {discard.error !== null && <Problems title={t('book.notDiscarded')} error={discard.error} />}
      {order.error !== null && <Problems title={t('order.failed')} error={order.error} />}
      {books.length === 0 ? (
        <p className="text-solid-gray-700">{t('book.none')}</p>
      ) : (
        <ul aria-label={t('book.title')} className="flex flex-col">
          {books.map((book) => {
            const at = format.moment(book.orderedAt)
            return (
              <li
                key={book.id}
                className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-solid-gray-200 py-4"
              >
                <div className="min-w-0 grow basis-72">
                  <State book={book} />
                  <p className="mt-1 line-clamp-2">{chosen(book)}</p>
                  <p className="mt-1 text-dns-14N-130 text-solid-gray-700 tabular-nums">
                    {[
                      t('book.ordered', { at }),
                      ...(book.entries > 0 ? [t('book.entries', { count: book.entries })] : []),
                      ...(book.size === null ? [] : [format.size(book.size)]),
                    ].join(format.language === 'en' ? ' · ' : '｜')}
                  </p>
                </div>
                <div className="flex flex-wrap gap-3 print:hidden">
                  {book.state === 'ready' && (
                    <DownloadButton address={caseBookAddress(book.id)}>
                      {t('book.download')}
                      <Hidden>{t('book.which', { at })}</Hidden>
                    </DownloadButton>
                  )}
                  {hasFailed(book) && (
                    <Button
                      look="secondary"
                      size="small"
                      disabled={order.isPending || underWay}
                      onClick={() => order.mutate(book.selection)}
                    >
                      {t('book.again')}
                      <Hidden>{t('book.which', { at })}</Hidden>
                    </Button>
                  )}
                  <Button
                    look="quiet"
                    size="small"
                    disabled={discard.isPending}
                    onClick={() => discard.mutate(book.id, { onSuccess: onDiscarded })}
                  >
                    {t(isUnderWay(book) ? 'book.stop' : 'book.discard')}
                    <Hidden>{t('book.which', { at })}</Hidden>
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

function State({ book }: { book: CaseBook }) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const bad = hasFailed(book)
  return (
    <>
      <p className={`flex items-start gap-2 ${bad ? 'text-red-1000' : ''}`}>
        <Icon name={icons[book.state]} className={`mt-1 size-5 shrink-0 ${bad ? '' : 'text-blue-900'}`} />
        <span>
          <b>{t(`state.${book.state}`)}</b>
          {bad && <span className="block text-dns-14N-130 leading-150">{t(`stateHint.${book.state}`)}</span>}
        </span>
      </p>
      {isUnderWay(book) && (
        <p className="mt-2 flex max-w-md items-center gap-3">
          <progress
            aria-label={t('book.progress')}
            max={100}
            value={book.progress}
            className="h-2.5 grow accent-blue-900"
          />
          <span className="w-12 text-right text-dns-14N-130 tabular-nums">{format.ratio(book.progress / 100)}</span>
        </p>
      )}
    </>
  )
}
