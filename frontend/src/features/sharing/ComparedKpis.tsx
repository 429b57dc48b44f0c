import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparedKpi, PeerKpi } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { Scroll } from '@/ui/Layout'
import { AttainmentBar, IllustrativeMark } from '@/ui/Marks'
import { RatingMark } from '@/ui/RatingMark'
import { StandingBadge, StandingBar, StandingLegend } from '@/ui/Standing'

const isAlert = (kpi: { standing: string }) => kpi.standing === 'off-track' || kpi.standing === 'at-risk'

/** One's own KPIs, each beside the confirmed ones of others that are pursued by the same measure. */
export function ComparedKpis({
  kpis,
  ownName,
  tenantName,
  link,
  found,
}: {
  kpis: readonly ComparedKpi[]
  ownName: string
  tenantName: (code: string) => string
  link: (kpi: ComparedKpi) => string
  /** Where the confirmed results of one measure are found. */
  found: (measure: string) => string
}) {
  return (
    <ul className="flex flex-col gap-6">
      {kpis.map((kpi) => (
        <li key={kpi.id}>
          <Compared kpi={kpi} ownName={ownName} tenantName={tenantName} to={link(kpi)} found={found} />
        </li>
      ))}
    </ul>
  )
}

function Compared({
  kpi,
  ownName,
  tenantName,
  to,
  found,
}: {
  kpi: ComparedKpi
  ownName: string
  tenantName: (code: string) => string
  to: string
  found: (measure: string) => string
}) {
  const { t } = useTranslation(['sharing', 'ui'])
  const format = useFormat()
  const id = useId()
  const others = kpi.peers.filter((peer) => !peer.sameKind)
  return (
    <article aria-labelledby={id} className="rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-5">
      <h3 id={id} className="text-dns-17B-130">
        <TextLink to={to} className="inline-flex min-h-6 items-center">
          {kpi.code}
        </TextLink>
        <span className="ml-3">
          {kpi.measures.map((measure) => named(format.language, measure)).join(format.language === 'en' ? ', ' : '、')}
        </span>
      </h3>
      <p lang="ja" className="mt-1.5 text-dns-14N-130 leading-150 text-solid-gray-800">
        {kpi.sentence}
      </p>
      <div className="mt-4">
        <h4 className="text-dns-14B-130">{t('sharing:kpi.country', { count: kpi.sameMeasure.set })}</h4>
        {kpi.sameMeasure.set === 0 ? (
          <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{t('sharing:kpi.none')}</p>
        ) : (
          <div className="mt-2 flex max-w-2xl flex-col gap-2 text-dns-14N-130">
            <StandingBar counts={kpi.sameMeasure} className="h-4" />
            <StandingLegend counts={kpi.sameMeasure} planEnded={kpi.planEnded} />
            <ul className="flex flex-wrap gap-x-5">
              {kpi.measures.map((measure) => (
                <li key={measure.code}>
                  <TextLink to={found(measure.code)} className="inline-flex min-h-6 items-center">
                    {t('sharing:kpi.found', { measure: named(format.language, measure) })}
                  </TextLink>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <h4 className="mt-5 text-dns-14B-130">{t('sharing:kpi.side')}</h4>
      <div className="mt-2">
        <Scroll label={t('sharing:kpi.caption', { code: kpi.code })}>
          <table className="data-table min-w-[46rem] print:min-w-0">
            <caption className="sr-only">{t('sharing:kpi.caption', { code: kpi.code })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sharing:column.tenant')}</th>
                <th scope="col">{t('sharing:column.period')}</th>
                <th scope="col" className="text-right">
                  {t('sharing:column.value')}
                </th>
                <th scope="col" className="text-right">
                  {t('sharing:column.target')}
                </th>
                <th scope="col">{t('sharing:column.attainment')}</th>
                <th scope="col" className="text-right">
                  {t('sharing:column.perThousand')}
                </th>
                <th scope="col">{t('sharing:column.standing')}</th>
              </tr>
            </thead>
            <tbody>
              <tr className="bg-blue-50">
                <th scope="row" className="whitespace-nowrap">
                  <b>{ownName}</b>
                  {kpi.illustrative && (
                    <span className="ml-2">
                      <IllustrativeMark />
                    </span>
                  )}
                </th>
                <td>{t('sharing:kpi.now')}</td>
                <Figures {...kpi} unit={kpi.unit} per={kpi.perThousandSmes} />
                <td>
                  <StandingBadge standing={kpi.standing} planEnded={kpi.planEnded} />
                </td>
              </tr>
              {kpi.peers
                .filter((peer) => peer.sameKind)
                .map((peer) => (
                  <Peer key={peer.id} peer={peer} name={tenantName(peer.tenant)} />
                ))}
            </tbody>
            {others.length > 0 && (
              <tbody>
                <tr>
                  <th scope="colgroup" colSpan={7} className="bg-solid-gray-50 text-dns-14N-130">
                    {t('sharing:kpi.otherKind')}
                  </th>
                </tr>
                {others.map((peer) => (
                  <Peer key={peer.id} peer={peer} name={tenantName(peer.tenant)} />
                ))}
              </tbody>
            )}
          </table>
        </Scroll>
        {kpi.peers.length === 0 && (
          <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('sharing:kpi.noPeers')}</p>
        )}
      </div>
    </article>
  )
}

function Peer({ peer, name }: { peer: PeerKpi; name: string }) {
  const format = useFormat()
  return (
    <tr>
      <th scope="row" className="min-w-52">
        {name}
        {peer.illustrative && (
          <span className="ml-2">
            <IllustrativeMark />
          </span>
        )}
        <span lang="ja" title={peer.sentence} className="line-clamp-2 text-solid-gray-700 print:line-clamp-none">
          {peer.sentence}
        </span>
      </th>
      <td className="min-w-28">{format.shortPeriod(peer.period)}</td>
      <Figures {...peer} per={peer.perThousandSmes} />
      <td>
        <span className="flex flex-wrap gap-1.5">
          <StandingBadge standing={peer.standing} />
          <RatingMark rating={peer.rating} short />
        </span>
      </td>
    </tr>
  )
}

function Figures({
  value,
  target,
  attainment,
  unit,
  per,
  standing,
}: {
  value: number | null
  target: number | null
  attainment: number | null
  unit: string
  per: number | null
  standing: string
}) {
  const format = useFormat()
  return (
    <>
      <td className="whitespace-nowrap text-right">{value === null ? '–' : format.amount(value, unit)}</td>
      <td className="whitespace-nowrap text-right">{target === null ? '–' : format.amount(target, unit)}</td>
      <td>
        <AttainmentBar ratio={attainment} alert={isAlert({ standing })} />
      </td>
      <td className="whitespace-nowrap text-right">{per === null ? '–' : format.amount(per, unit)}</td>
    </>
  )
}
