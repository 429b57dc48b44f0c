import { useTranslation } from 'react-i18next'
import { usePracticeSubscriptions } from '@/lib/api'
import { Icon } from '@/ui/Icon'
import { KeptPracticeSearches } from './KeptPracticeSearches'

/** At the search: the searches the reader keeps, folded away; nothing while there are none. */
export function KeptAtSearch() {
  const { t } = useTranslation('exchange')
  const count = usePracticeSubscriptions().data?.length ?? 0
  return (
    count > 0 && (
      <details className="group rounded-8 border border-solid-gray-200 bg-white px-4 py-3 print:hidden">
        <summary className="flex min-h-6 cursor-pointer list-none items-center gap-1.5 text-dns-16B-130 text-blue-1000 hover:underline">
          <Icon name="chevron" className="size-3 group-open:rotate-90" />
          {t('kept.titleCount', { count })}
        </summary>
        <div className="mt-3">
          <KeptPracticeSearches />
        </div>
      </details>
    )
  )
}
