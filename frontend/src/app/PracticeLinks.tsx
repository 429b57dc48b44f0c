import { useTranslation } from 'react-i18next'
import { buttonClass, LinkButton } from '@/ui/Button'
import {
  CATALOGUE,
  PRACTICE_SEARCH,
  PRACTICE_VOTES,
  PUBLIC_PRACTICES,
  practiceCoverageAddress,
  practicesAddress,
} from './addresses'
import { usePerson } from './person'
import { currentPlan, useAllPlans } from './plans'

/** The ways between the pages about all entries, and to those of the reader's own prefecture. */
export function PracticeLinks({ here }: { here: 'search' | 'coverage' | 'catalogue' | 'votes' }) {
  const { t } = useTranslation('app')
  const me = usePerson()
  const plans = useAllPlans().data
  const plan = plans && currentPlan(plans, me.businessDate)
  const ways = [
    { page: 'search', to: PRACTICE_SEARCH },
    { page: 'coverage', to: plan && practiceCoverageAddress(plan.id) },
    { page: 'catalogue', to: CATALOGUE },
    { page: 'votes', to: PRACTICE_VOTES },
    { page: 'own', to: me.tenant && practicesAddress(me.tenant.code) },
  ] as const
  return (
    <nav aria-label={t('practiceLinks.label')} className="print:hidden">
      <ul className="flex flex-wrap gap-3">
        {ways.map(
          ({ page, to }) =>
            to &&
            page !== here && (
              <li key={page}>
                <LinkButton to={to} look="secondary" size="small" className="h-10">
                  {t(`practiceLinks.${page}`)}
                </LinkButton>
              </li>
            ),
        )}
        {here === 'search' && (
          <li>
            <a href={PUBLIC_PRACTICES} className={`${buttonClass('quiet', 'small')} h-10`}>
              {t('practiceLinks.public')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
