import { useTranslation } from 'react-i18next'
import type { Notice } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { TextLink } from '@/ui/Button'
import { Section } from '@/ui/Layout'
import { Hidden } from '@/ui/Marks'
import { EmptyState } from '@/ui/State'

/** What the reader was told: first what is new since they last looked, then the rest. */
export function NoticeList({
  notices,
  seen,
  tenantName,
}: {
  notices: readonly Notice[]
  /** The moment they last looked. */
  seen: string
  tenantName: (code: string) => string
}) {
  const { t } = useTranslation('notification')
  if (notices.length === 0) return <EmptyState title={t('notice.empty')}>{t('notice.emptyHint')}</EmptyState>
  const fresh = notices.filter(({ at }) => at > seen)
  const known = notices.filter(({ at }) => at <= seen)
  return (
    <div className="flex flex-col gap-6">
      {[
        { title: t('notice.newTitle'), list: fresh },
        { title: t('notice.earlier'), list: known },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <Section key={title} title={title}>
            <ul className="divide-y divide-solid-gray-200">
              {list.map((notice) => (
                <Item key={notice.id} notice={notice} tenantName={tenantName} />
              ))}
            </ul>
          </Section>
        ))}
    </div>
  )
}

function Item({ notice, tenantName }: { notice: Notice; tenantName: (code: string) => string }) {
  const { t } = useTranslation('notification')
  const format = useFormat()
  return (
    <li className="flex flex-col gap-1 py-3.5 first:pt-0 last:pb-0">
      <h3 className="text-dns-16B-130">{notice.title}</h3>
      <p>
        {notice.tenant && <span className="mr-2">{tenantName(notice.tenant)}</span>}
        {notice.thing}
      </p>
      {notice.reason && (
        <p className="whitespace-pre-line border-l-4 border-solid-gray-300 pl-3">
          <Hidden>{t('notice.reason')}</Hidden>
          {notice.reason}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-4 text-dns-14N-130 text-solid-gray-700">
        {notice.deadline && <span>{t('notice.deadline', { date: format.date(notice.deadline, true) })}</span>}
        <span>
          {notice.byName
            ? t('notice.by', { name: notice.byName, at: format.moment(notice.at) })
            : format.moment(notice.at)}
        </span>
        <TextLink to={notice.path} className="inline-flex min-h-6 items-center">
          {t('notice.open')}
          <Hidden>{notice.thing}</Hidden>
        </TextLink>
      </p>
    </li>
  )
}
