import { useTranslation } from 'react-i18next'
import type { Plan, Practice, PracticeEffectLink } from '@/lib/api'
import { Button } from '@/ui/Button'
import { FieldGroup } from '@/ui/Field'
import { EffectLine } from './EffectLine'
import { MOST } from './input'
import { Line } from './Line'
import type { PartProps } from './PracticeForm'
import { figuresOf } from './reading'
import { useOwnKpis } from './useOwnKpis'

/** The numbers of an effect: KPIs of the prefecture with two periods each. */
export function EffectsField({
  code,
  practice,
  plans,
  draft,
  fault,
}: PartProps & { code: string; practice: Practice; plans: readonly Plan[] }) {
  const { t } = useTranslation('practice')
  const kpis = useOwnKpis(code, plans)
  const { effects } = draft.input
  const list = t('field.effects')
  const put = (index: number, some: Partial<PracticeEffectLink>) =>
    draft.change({ effects: effects.map((link, other) => (other === index ? { ...link, ...some } : link)) })
  return (
    <FieldGroup label={list} required={false} hint={t('hint.effects')} error={fault('effects')}>
      <ul className="flex flex-col gap-3 empty:hidden">
        {effects.map((link, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps nothing of its own
            key={index}
            list={list}
            number={index + 1}
            onRemove={() => draft.change({ effects: effects.filter((_, other) => other !== index) })}
          >
            <EffectLine
              code={code}
              link={link}
              place={`effects[${index}]`}
              figures={figuresOf(practice, link)}
              kpis={kpis}
              fault={fault}
              onChange={(some) => put(index, some)}
            />
          </Line>
        ))}
      </ul>
      {effects.length < MOST.effects && (
        <Button
          look="secondary"
          size="small"
          name="effects"
          className="self-start"
          onClick={() => draft.change({ effects: [...effects, { kpi: '', before: '', after: '' }] })}
        >
          {t('effect.add')}
        </Button>
      )}
    </FieldGroup>
  )
}
