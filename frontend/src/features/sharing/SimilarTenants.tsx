import { useTranslation } from 'react-i18next'
import type { SimilarTenant } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { countOf, STANDINGS } from '@/lib/standing'
import { Scroll } from '@/ui/Layout'
import { StandingBar, useStandingWord } from '@/ui/Standing'

/** The prefectures like one, in the order of their codes, each with why it is like it. Nobody is ranked. */
export function SimilarTenants({
  tenants,
  tenantName,
  planEnded,
}: {
  tenants: readonly SimilarTenant[]
  tenantName: (code: string) => string
  planEnded: boolean
}) {
  const { t } = useTranslation('sharing')
  const format = useFormat()
  const word = useStandingWord()
  return (
    <>
      <Scroll label={t('similar.caption')}>
        <table className="data-table min-w-[44rem] print:min-w-0">
          <caption className="sr-only">{t('similar.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('similar.tenant')}</th>
              <th scope="col">{t('similar.standings')}</th>
              <th scope="col" className="text-right">
                {t('similar.stages')}
              </th>
              <th scope="col">{t('similar.measures')}</th>
              <th scope="col" className="text-right">
                {t('similar.smes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {tenants.map((tenant) => (
              <tr key={tenant.code}>
                <th scope="row" className="whitespace-nowrap">
                  {tenantName(tenant.code)}
                </th>
                <td className="w-1/4 min-w-40">
                  <StandingBar counts={tenant.counts} className="h-3.5" />
                  <span className="mt-1 block text-solid-gray-700">
                    {STANDINGS.filter((standing) => countOf(tenant.counts, standing) > 0)
                      .map((standing) => `${word(standing, planEnded)} ${countOf(tenant.counts, standing)}`)
                      .join(format.language === 'en' ? ', ' : '、')}
                  </span>
                </td>
                <td className="text-right">{format.ratio(tenant.likeness.stages)}</td>
                <td className="min-w-48">
                  {tenant.commonMeasures.length === 0
                    ? t('similar.noMeasures')
                    : tenant.commonMeasures
                        .map((measure) => named(format.language, measure))
                        .join(format.language === 'en' ? ', ' : '、')}
                </td>
                <td className="whitespace-nowrap text-right">
                  {tenant.smeCount === null
                    ? t('similar.unknown')
                    : t('similar.smeCount', { count: tenant.smeCount, number: format.number(tenant.smeCount) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <details className="mt-3 text-dns-14N-130">
        <summary className="link inline-flex min-h-6 cursor-pointer items-center">{t('similar.how')}</summary>
        <p className="mt-2 max-w-3xl leading-170">{t('similar.explained')}</p>
      </details>
    </>
  )
}
