import { useTranslation } from 'react-i18next'
import type { Practice, PracticeVersion } from '@/lib/api'
import { FlowPanel } from '@/ui/Flow'
import { Section } from '@/ui/Layout'
import { useStep } from './usePractice'

/** Takes the version on its way further. */
export function OnItsWay({ code, practice, version }: { code: string; practice: Practice; version: PracticeVersion }) {
  const { t } = useTranslation('practice')
  const step = useStep(code, practice.id)
  return (
    <Section title={t('way')}>
      <FlowPanel
        flow={version.flow}
        of="practice"
        busy={step.isPending}
        error={step.error}
        onStep={(asked, reason) => step.mutate({ step: asked, reason, etag: version.etag })}
      />
    </Section>
  )
}
