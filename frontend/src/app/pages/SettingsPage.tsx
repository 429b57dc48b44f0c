import { useTranslation } from 'react-i18next'
import { SettingsForm } from '@/features/notification/SettingsForm'
import { useSettings } from '@/lib/api'
import { LinkButton } from '@/ui/Button'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { PRACTICE_SEARCH } from '../addresses'
import { KeptPracticeSearches } from '../KeptPracticeSearches'

/** What each person decides for themselves. */
export function SettingsPage() {
  const { t } = useTranslation(['app', 'exchange'])
  const settings = useSettings()
  return (
    <>
      <Breadcrumbs items={[{ label: t('app:menu.home'), to: '/' }, { label: t('app:settings.title') }]} />
      <PageHeader title={t('app:settings.title')} lead={t('app:settings.lead')} />
      <Section title={t('app:settings.mail')}>
        <Loading query={settings} rows={5}>
          {(data) => <SettingsForm settings={data} />}
        </Loading>
      </Section>
      <Section
        title={t('exchange:kept.title')}
        note={t('exchange:kept.note')}
        className="mt-6"
        aside={
          <LinkButton to={PRACTICE_SEARCH} look="secondary" size="small">
            {t('exchange:kept.toSearch')}
          </LinkButton>
        }
      >
        <KeptPracticeSearches />
      </Section>
    </>
  )
}
