import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SharedItem } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { AttainmentBar, IllustrativeMark } from '@/ui/Marks'
import { RatingMark } from '@/ui/RatingMark'
import { StandingBadge } from '@/ui/Standing'

const TEXTS = ['happened', 'factors', 'externalConditions', 'cause', 'nextAction'] as const

/** Confirmed results with what their prefectures say of them. */
export function SharedList({
  items,
  tenantName,
  link,
}: {
  items: readonly SharedItem[]
  tenantName: (code: string) => string
  /** The page of a KPI, or null where the reader may not open it. */
  link: (item: SharedItem) => string | null
}) {
  return (
    <ul className="flex flex-col gap-4">
      {items.map((item) => (
        <li key={`${item.kpiId}-${item.period}`}>
          <Item item={item} name={tenantName(item.tenant)} to={link(item)} />
        </li>
      ))}
    </ul>
  )
}

function Item({ item, name, to }: { item: SharedItem; name: string; to: string | null }) {
  const { t } = useTranslation(['sharing', 'ui'])
  const format = useFormat()
  const id = useId()
  const figures: { term: string; value: React.ReactNode }[] = [
    { term: t('sharing:figure.rating'), value: <RatingMark rating={item.rating} /> },
    { term: t('sharing:figure.standing'), value: <StandingBadge standing={item.standing} /> },
    {
      term: t(`sharing:figure.${item.accumulation}`),
      value: item.value === null ? t('sharing:noResult') : <b>{format.amount(item.value, item.unit)}</b>,
    },
    ...(item.target === null
      ? []
      : [{ term: t('sharing:figure.target'), value: format.amount(item.target, item.unit) }]),
    {
      term: t('sharing:figure.attainment'),
      value: <AttainmentBar ratio={item.attainment} alert={isAlert(item)} />,
    },
  ]
  return (
    <article aria-labelledby={id} className="keep-together rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 id={id} className="text-dns-17B-130">
          {name}
          <span className="ml-2 font-400 tabular-nums">
            {to ? (
              <TextLink to={to} className="inline-flex min-h-6 items-center">
                {item.code}
              </TextLink>
            ) : (
              item.code
            )}
          </span>
        </h2>
        {item.illustrative && <IllustrativeMark />}
      </div>
      <blockquote lang="ja" className="mt-2.5 border-l-4 border-blue-1000 pl-3.5">
        {item.sentence}
      </blockquote>
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700">
        {item.stage !== null &&
          `${t('ui:stageNumber', { number: item.stage })}${format.language === 'en' ? ' · ' : '｜'}`}
        {item.measures.map((measure) => named(format.language, measure)).join(format.language === 'en' ? ', ' : '、')}
      </p>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-1.5">
        {figures.map((figure) => (
          <div key={figure.term} className="flex min-h-6 items-center gap-2.5">
            <dt className="text-dns-14N-130 text-solid-gray-700">{figure.term}</dt>
            <dd className="tabular-nums">{figure.value}</dd>
          </div>
        ))}
      </dl>
      <dl className="mt-3 grid grid-cols-1 gap-x-8 gap-y-3 border-t border-solid-gray-200 pt-3 md:grid-cols-2">
        {TEXTS.filter((text) => item[text] !== '').map((text) => (
          <div key={text}>
            <dt className="text-dns-14B-130">{t(`sharing:text.${text}`)}</dt>
            <dd className="mt-0.5 whitespace-pre-line">{item[text]}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function isAlert(item: SharedItem): boolean {
  return item.standing === 'off-track' || item.standing === 'at-risk'
}
