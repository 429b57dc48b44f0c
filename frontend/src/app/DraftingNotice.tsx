import { useTranslation } from 'react-i18next'
import { drafts } from '@/features/identity/person'
import { named, useLanguage } from '@/lib/language'
import { LinkButton } from '@/ui/Button'
import { Deadline } from '@/ui/Deadline'
import { Message } from '@/ui/State'
import { definitionsAddress } from './addresses'
import { usePerson } from './person'
import { acceptsDrafts, useAllPlans } from './plans'

/** Says which plan a prefecture is asked to set its KPIs for, and by when; nothing while there is none. */
export function DraftingNotice({ code }: { code: string }) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const me = usePerson()
  const plans = useAllPlans()
  return plans.data
    ?.filter((plan) => acceptsDrafts(plan, me.businessDate))
    .map((plan) => (
      <div key={plan.id} className="mb-6 print:hidden">
        <Message
          icon="pencil"
          title={t('drafting.title', { plan: named(language, plan) })}
          action={
            <LinkButton to={definitionsAddress(code, plan.id)}>
              {drafts(me, code) ? t('drafting.write') : t('drafting.read')}
            </LinkButton>
          }
        >
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span>{t('definitions.deadline')}</span>
            {plan.draftingDeadline && <Deadline date={plan.draftingDeadline} today={me.businessDate} waiting />}
          </p>
        </Message>
      </div>
    ))
}
