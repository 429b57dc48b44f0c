import { useTranslation } from 'react-i18next'
import { SettingsForm } from '@/features/notification/SettingsForm'
import { useSettings } from '@/lib/api'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'

/** What each person decides for themselves. */
export function SettingsPage() {
  const { t } = useTranslation('app')
  const settings = useSettings()
  return (
    <>
      <Breadcrumbs items={[{ label: t('menu.home'), to: '/' }, { label: t('settings.title') }]} />
      <PageHeader title={t('settings.title')} lead={t('settings.lead')} />
      <Section title={t('settings.mail')}>
        <Loading query={settings} rows={5}>
          {(data) => <SettingsForm settings={data} />}
        </Loading>
      </Section>
    </>
  )
}
