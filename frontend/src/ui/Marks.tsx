import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'

/** The mark every made-up row carries: 例示. */
export function IllustrativeMark() {
  const { t } = useTranslation('ui')
  return (
    <span
      title={t('illustrativeHint')}
      className="inline-flex h-6 items-center whitespace-nowrap rounded-4 border border-solid-gray-536 bg-white px-1.5 text-dns-14N-120 text-solid-gray-800"
    >
      {t('illustrative')}
    </span>
  )
}

/** The mark of what a bureau or the centre entered in a prefecture's stead: 代理入力. */
export function ProxyMark() {
  const { t } = useTranslation('ui')
  return (
    <span className="inline-flex h-6 items-center whitespace-nowrap rounded-4 border border-blue-900 bg-white px-1.5 text-dns-14N-120 text-blue-1000">
      {t('proxy')}
    </span>
  )
}

/** Attainment as a bar up to 100 % with a tick there, and its number. */
export function AttainmentBar({ ratio, alert = false }: { ratio: number | null; alert?: boolean }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  if (ratio === null) return <span className="text-solid-gray-700">{t('noAttainment')}</span>
  return (
    <span className="flex min-w-28 items-center gap-2">
      <span
        className="h-2.5 min-w-14 grow overflow-hidden rounded-full bg-solid-gray-100 print-exact"
        aria-hidden="true"
      >
        <span
          className={`block h-full rounded-full ${alert ? 'bg-red-900' : ratio >= 1 ? 'bg-blue-1000' : 'bg-blue-500'}`}
          style={{ width: `${Math.min(100, Math.max(0, ratio * 100))}%` }}
        />
      </span>
      <span className="w-14 shrink-0 text-right tabular-nums">{format.ratio(ratio)}</span>
    </span>
  )
}

/** Text for screen readers only. */
export function Hidden({ children }: { children: React.ReactNode }) {
  return <span className="sr-only">{children}</span>
}
