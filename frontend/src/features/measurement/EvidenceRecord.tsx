import { useTranslation } from 'react-i18next'
import type { Evidence, KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'

/** Which files are kept as evidence, to be read on paper. */
export function EvidenceRecord({ kpi, evidence }: { kpi: KpiDetail; evidence: readonly Evidence[] }) {
  const { t } = useTranslation('measurement')
  const format = useFormat()
  if (evidence.length === 0) return <p className="text-solid-gray-700">{t('evidenceRecord.none')}</p>
  return (
    <ul className="list-disc pl-6">
      {evidence.map((file) => (
        <li key={file.id}>
          <a
            href={`/api/tenants/${kpi.tenant}/kpis/${kpi.id}/evidence/${file.id}`}
            className="link inline-flex min-h-6 items-center"
          >
            {file.name}
          </a>{' '}
          <span className="text-dns-14N-130 text-solid-gray-700">
            {t('evidenceRecord.of', {
              period: format.period(file.period, kpi.yearBasis === 'calendar'),
              name: file.addedByName,
              at: format.moment(file.addedAt),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
