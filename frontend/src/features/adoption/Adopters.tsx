import { useTranslation } from 'react-i18next'
import type { SharedAdoption } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { IllustrativeMark } from '@/ui/Marks'
import { AdoptionBadge } from './AdoptionBadge'
import { EffectFigures } from './EffectFigures'
import { LineagePicture } from './LineagePicture'

/** Who adopted an entry and what came of it: at a glance, and one by one. */
export function Adopters({
  origin,
  practice,
  adoptions,
  tenantName,
  own,
}: {
  /** The prefecture the entry is from. */
  origin: string
  practice: string
  adoptions: readonly SharedAdoption[]
  tenantName: (code: string) => string
  /** The reader's prefecture, and where its adoption stands. */
  own: { tenant: string; link: string } | null
}) {
  const { t } = useTranslation('adoption')
  const format = useFormat()
  const count = adoptions.length
  const seen = adoptions.filter(({ state }) => state === 'effect-seen').length
  const compared = adoptions.some(({ effect }) => effect)
  if (count === 0) return <p className="text-solid-gray-700">{t('adopters.none')}</p>
  return (
    <div className="flex flex-col gap-5">
      <p>{seen === 0 ? t('adopters.noneSeen', { count }) : t('adopters.note', { count, seen })}</p>
      <LineagePicture
        label={t('adopters.picture', { origin, count, seen })}
        origin={origin}
        practice={practice}
        adoptions={adoptions}
        tenantName={tenantName}
      />
      <ol aria-label={t('adopters.list')} className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {adoptions.map((adoption) => (
          <li
            key={adoption.tenant}
            className="keep-together flex flex-col gap-2.5 rounded-8 border border-solid-gray-200 p-4"
          >
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <h3 className="text-dns-17B-130">{tenantName(adoption.tenant)}</h3>
              <AdoptionBadge state={adoption.state} />
              <span className="text-dns-14N-130 text-solid-gray-700">
                {t('adopters.since', { date: format.date(adoption.stateOn) })}
              </span>
              {adoption.illustrative && <IllustrativeMark />}
              {own?.tenant === adoption.tenant && (
                <TextLink to={own.link} className="inline-flex min-h-6 items-center text-dns-14N-130">
                  {t('toAdoption')}
                </TextLink>
              )}
            </div>
            <p
              lang="ja"
              className="line-clamp-3 text-dns-14N-130 leading-150 text-solid-gray-800 print:line-clamp-none"
            >
              <span className="mr-2 tabular-nums">{adoption.kpiCode}</span>
              {adoption.sentence}
            </p>
            {adoption.effect && (
              <EffectFigures effect={adoption.effect} unit={adoption.unit} direction={adoption.direction} />
            )}
            {adoption.reason && (
              <blockquote lang="ja" className="border-l-4 border-solid-gray-200 pl-3 whitespace-pre-line">
                {adoption.reason}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
      {compared && <p className="text-dns-14N-130 text-solid-gray-700">{t('adopters.comparison')}</p>}
    </div>
  )
}
