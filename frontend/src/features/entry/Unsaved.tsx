import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import type { Place } from './layout'
import type { Draft } from './sheet'
import { usePeriodOf } from './words'

export interface Unsaved {
  place: Place
  draft: Draft
  reason: string
}

/** What the portal could not save and why, each leading to its cell. */
export function UnsavedList({
  list,
  onGo,
  onConfirm,
  onConflict,
}: {
  list: readonly Unsaved[]
  onGo: (key: string) => void
  onConfirm: (keys: string[]) => void
  onConflict: (key: string) => void
}) {
  const { t } = useTranslation(['entry', 'ui'])
  const periodOf = usePeriodOf()
  if (list.length === 0) return null
  const unusual = list.filter(({ draft }) => draft.trouble?.kind === 'unusual').map(({ place }) => place.key)
  return (
    <section aria-labelledby="unsaved" className="rounded-8 border-2 border-red-1000 bg-white p-4 print:hidden">
      <h2 id="unsaved" className="flex items-center gap-2 text-dns-16B-130 text-red-1000">
        <Icon name="warn" className="size-5" />
        {t('entry:unsaved.title', { count: list.length })}
      </h2>
      <ul className="mt-2 max-h-64 overflow-y-auto divide-y divide-solid-gray-200 text-dns-14N-130 leading-150">
        {list.map(({ place, draft, reason }) => (
          <li key={place.key} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
            <span className="min-w-0 grow basis-80">
              <button type="button" className="link min-h-6 text-left" onClick={() => onGo(place.key)}>
                {t('entry:unsaved.cell', { code: place.row.code, period: periodOf(place) })}
              </button>
              <span className="ml-2">{reason}</span>
            </span>
            <Decisions
              draft={draft}
              onConfirm={() => onConfirm([place.key])}
              onConflict={() => onConflict(place.key)}
              name={`${place.row.code} ${periodOf(place)}`}
            />
          </li>
        ))}
      </ul>
      {unusual.length > 1 && (
        <Button look="secondary" size="small" className="mt-3" onClick={() => onConfirm(unusual)}>
          {t('entry:unsaved.confirmAll', { count: unusual.length })}
        </Button>
      )}
    </section>
  )
}

/** What can be decided about a cell that the server did not take. */
export function Decisions({
  draft,
  onConfirm,
  onConflict,
  name,
}: {
  draft: Draft | undefined
  onConfirm: () => void
  onConflict: () => void
  name?: string
}) {
  const { t } = useTranslation('entry')
  const label = (text: string) => (name ? `${text} ${name}` : undefined)
  if (draft?.trouble?.kind === 'unusual') {
    return (
      <Button
        look="secondary"
        size="small"
        onClick={onConfirm}
        aria-label={label(t('trouble.confirm'))}
        className="my-1"
      >
        {t('trouble.confirm')}
      </Button>
    )
  }
  if (draft?.trouble?.kind === 'conflict') {
    return (
      <Button
        look="secondary"
        size="small"
        onClick={onConflict}
        aria-label={label(t('trouble.choose'))}
        className="my-1"
      >
        {t('trouble.choose')}
      </Button>
    )
  }
  return null
}
