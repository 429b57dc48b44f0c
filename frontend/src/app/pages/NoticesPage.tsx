import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { NoticeList } from '@/features/notification/NoticeList'
import { usePlaces } from '@/features/tenancy/names'
import { TextLink } from '@/ui/Button'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { useNoticesSeen, useSeenBefore } from '../notices'
import { usePerson } from '../person'

/** What the reader was told in the last thirty days. */
export function NoticesPage() {
  const { t } = useTranslation('app')
  const me = usePerson()
  const { tenantName } = usePlaces()
  const { notices } = useNoticesSeen(me.username)
  const { before, remember } = useSeenBefore(me.username)
  useEffect(() => {
    if (notices.data) remember(notices.data)
  })
  return (
    <>
      <Breadcrumbs items={[{ label: t('menu.home'), to: '/' }, { label: t('notices.title') }]} />
      <PageHeader
        title={t('notices.title')}
        lead={t('notices.lead')}
        aside={
          <TextLink to="/settings" className="inline-flex min-h-6 items-center print:hidden">
            {t('notices.toSettings')}
          </TextLink>
        }
      />
      <Loading query={notices} rows={6}>
        {(list) => <NoticeList notices={list} seen={before} tenantName={tenantName} />}
      </Loading>
    </>
  )
}
