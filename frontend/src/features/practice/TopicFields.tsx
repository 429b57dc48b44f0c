import { useTranslation } from 'react-i18next'
import type { Plan, PracticeVocabulary } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Choice } from '@/ui/Choice'
import { controlClass, Field, FieldGroup } from '@/ui/Field'
import { TOPICS } from './input'
import type { PartProps } from './PracticeForm'
import { usePracticeWords } from './words'

/** The words an entry is found by. */
export function TopicFields({
  draft,
  fault,
  vocabulary,
  plans,
}: PartProps & { vocabulary: PracticeVocabulary; plans: readonly Plan[] }) {
  const { t } = useTranslation('practice')
  const { language } = useFormat()
  const words = usePracticeWords(vocabulary, plans)
  const { input, change } = draft
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2">
        <Field label={t('field.stage')} required hint={t('hint.stage')} error={fault('stage')}>
          {(tied) => (
            <select
              {...tied}
              name="stage"
              value={input.stage}
              onChange={(event) => change({ stage: event.target.value })}
              className={`${controlClass} h-12`}
            >
              <option value="">{t('choose')}</option>
              {[1, 2, 3].map((stage) => (
                <option key={stage} value={stage}>
                  {words.stage(stage, input.plan)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('field.policy')} required={false} hint={t('hint.policy')} error={fault('policy')}>
          {(tied) => (
            <select
              {...tied}
              name="policy"
              value={input.policy === null ? '' : `${input.plan}:${input.policy}`}
              onChange={(event) => {
                const [plan, policy] = event.target.value.split(':')
                change(policy === undefined ? { plan: null, policy: null } : { plan, policy: Number(policy) })
              }}
              className={`${controlClass} h-12`}
            >
              <option value="">{t('noneChosen')}</option>
              {plans.map((plan) => (
                <optgroup key={plan.id} label={named(language, plan)}>
                  {plan.policies.map((policy) => (
                    <option key={policy.number} value={`${plan.id}:${policy.number}`}>
                      {`${policy.number}. ${named(language, policy)}`}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
      </div>
      {TOPICS.map((topic) => (
        <FieldGroup key={topic} label={t(`field.${topic}`)} required hint={t('hint.measures')} error={fault(topic)}>
          <Choice
            type="checkbox"
            control={{
              name: topic,
              onChange: ({ target }) =>
                change({
                  [topic]: target.checked
                    ? [...input[topic], target.value]
                    : input[topic].filter((code) => code !== target.value),
                }),
            }}
            chosen={input[topic]}
            invalid={fault(topic) !== undefined}
            options={vocabulary[topic].map((term) => ({ value: term.code, label: named(language, term) }))}
          />
        </FieldGroup>
      ))}
    </>
  )
}
