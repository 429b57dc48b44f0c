import { useTranslation } from 'react-i18next'
import { STANDINGS } from '@/lib/standing'
import { Breadcrumbs, PageHeader, Section } from '@/ui/Layout'
import { StandingBadge } from '@/ui/Standing'

const WORDS = [
  'plan',
  'policy',
  'centralKpi',
  'regionalKpi',
  'outcome',
  'stage',
  'measure',
  'baseline',
  'target',
  'result',
  'evidence',
  'proxy',
  'import',
  'attainment',
  'pace',
  'accumulation',
  'fiscalYear',
  'definition',
  'version',
  'amendment',
  'seriesBreak',
  'carryOver',
  'round',
  'extension',
  'reminder',
  'lock',
  'selfVerification',
  'improvement',
  'practice',
  'practiceThanks',
  'practiceVote',
  'practiceNews',
  'todos',
  'notices',
  'handover',
  'trail',
  'illustrative',
] as const

/** The words of the portal, how standings are decided, and the accessibility statement. */
export function HelpPage() {
  const { t } = useTranslation(['app', 'ui'])
  return (
    <>
      <Breadcrumbs items={[{ label: t('app:menu.home'), to: '/' }, { label: t('app:menu.help') }]} />
      <PageHeader title={t('app:help.title')} lead={<p>{t('app:help.lead')}</p>} />
      <div className="flex flex-col gap-6">
        <Section title={t('app:help.standings')} note={t('app:help.standingsNote')}>
          <dl className="divide-y divide-solid-gray-100">
            {STANDINGS.map((standing) => (
              <div key={standing} className="grid grid-cols-1 gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[9rem_1fr]">
                <dt>
                  <StandingBadge standing={standing} />
                </dt>
                <dd>{t(`app:help.standing.${standing}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title={t('app:help.words')}>
          <dl className="divide-y divide-solid-gray-100">
            {WORDS.map((word) => (
              <div key={word} className="grid grid-cols-1 gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[14rem_1fr]">
                <dt className="font-700">{t(`app:help.word.${word}.name`)}</dt>
                <dd>{t(`app:help.word.${word}.text`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <div id="accessibility">
          <Section title={t('app:help.accessibility')}>
            <div className="flex max-w-3xl flex-col gap-3">
              <p>{t('app:help.accessibilityText')}</p>
              <ul className="list-disc pl-6">
                <li>{t('app:help.accessibilityKeyboard')}</li>
                <li>{t('app:help.accessibilityColour')}</li>
                <li>{t('app:help.accessibilityChart')}</li>
                <li>{t('app:help.accessibilityZoom')}</li>
              </ul>
              <p>{t('app:help.accessibilityContact')}</p>
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
