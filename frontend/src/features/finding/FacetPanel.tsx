import { useTranslation } from 'react-i18next'
import { useNarrow } from '@/ui/useNarrow'

/** The place beside a list where it is narrowed; folded away where there is no room beside it. */
export function FacetPanel({ chosen, children }: { chosen: number; children: React.ReactNode }) {
  const { t } = useTranslation('finding')
  return useNarrow() ? (
    <details className="rounded-12 border border-solid-gray-200 bg-white p-4 print:hidden">
      <summary className="min-h-6 cursor-pointer text-dns-16B-130">
        {chosen > 0 ? t('facetsWith', { count: chosen }) : t('facets')}
      </summary>
      <div className="mt-4">{children}</div>
    </details>
  ) : (
    <section aria-labelledby="facets" className="rounded-12 border border-solid-gray-200 bg-white p-4 print:hidden">
      <h2 id="facets" className="mb-4 text-dns-17B-130">
        {t('facets')}
      </h2>
      {children}
    </section>
  )
}
