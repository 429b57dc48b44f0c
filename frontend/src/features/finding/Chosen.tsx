import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import type { Choice } from './question'

/** What the entries are narrowed to, each to be given up on its own. */
export function Chosen({
  choices,
  label,
  onGiveUp,
  onGiveAllUp,
}: {
  choices: readonly Choice[]
  label: (choice: Choice) => string
  onGiveUp: (choice: Choice) => void
  onGiveAllUp: () => void
}) {
  const { t } = useTranslation('finding')
  if (choices.length === 0) return null
  return (
    <ul aria-label={t('chosen')} className="flex flex-wrap items-center gap-2 print:hidden">
      {choices.map((choice) => (
        <li key={`${choice.facet} ${choice.value}`}>
          <button
            type="button"
            aria-label={t('giveUp', { value: label(choice) })}
            onClick={() => onGiveUp(choice)}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-blue-900 bg-blue-50 px-3 text-left text-dns-14N-130 text-blue-1000 hover:bg-blue-100"
          >
            {label(choice)}
            <Icon name="cross" className="size-3" />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" size="small" onClick={onGiveAllUp}>
          {t('giveAllUp')}
        </Button>
      </li>
    </ul>
  )
}
