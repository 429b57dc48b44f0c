import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { AdoptButton } from '@/features/adoption/AdoptButton'
import { AdoptDialog } from '@/features/adoption/AdoptDialog'
import { SeenByAll } from '@/features/adoption/SeenByAll'
import { improves } from '@/features/identity/person'
import { type PublishedPractice, useAdopters, useTenantKpis } from '@/lib/api'
import { Button, LinkButton } from '@/ui/Button'
import { improvementsAddress } from './addresses'
import { usePerson } from './person'
import { currentPlan, useAllPlans } from './plans'
import { useToAdoption } from './useToAdoption'

/** On the page of an entry: the way to adopt it for whoever may, or to the adoption where there is one. */
export function AdoptHere({ practice }: { practice: PublishedPractice }) {
  const { t } = useTranslation('adoption')
  const me = usePerson()
  const code = me.tenant?.code
  const adopters = useAdopters(practice.id)
  if (code === undefined || practice.id.startsWith(code) || !adopters.data) return null
  const own = adopters.data.find(({ tenant }) => tenant === code)
  if (own) {
    return (
      <LinkButton to={improvementsAddress(code, practice.id)} look="secondary" className="print:hidden">
        {t('adoptedState', { state: t(`state.${own.state}`) })}
      </LinkButton>
    )
  }
  return improves(me, code) ? <Adopt code={code} practice={practice} /> : null
}

/** At once for the KPI the reader comes from, else after choosing one. */
function Adopt({ code, practice }: { code: string; practice: PublishedPractice }) {
  const { t } = useTranslation('adoption')
  const me = usePerson()
  const [search] = useSearchParams()
  const plans = useAllPlans()
  const plan = plans.data && currentPlan(plans.data, me.businessDate)
  const kpis = useTenantKpis(code, plan?.id ?? '', { query: { enabled: plan !== undefined } })
  const toAdoption = useToAdoption(code)
  const [choosing, setChoosing] = useState(false)
  if (!kpis.data) return null
  const implied = kpis.data.find(({ id }) => id === search.get('kpi'))
  const link = improvementsAddress(code, practice.id)
  const onAdopted = () => toAdoption(practice.id)
  return implied ? (
    <div className="flex max-w-80 flex-col items-start gap-2 print:hidden">
      <AdoptButton
        code={code}
        practice={practice.id}
        title={practice.title}
        kpi={implied.id}
        label={t('adoptFor', { kpi: implied.code })}
        link={link}
        onAdopted={onAdopted}
      />
      <SeenByAll />
    </div>
  ) : (
    <>
      <Button className="print:hidden" onClick={() => setChoosing(true)}>
        {t('adopt')}
      </Button>
      {choosing && (
        <AdoptDialog
          code={code}
          practice={practice.id}
          kpis={kpis.data}
          link={link}
          onAdopted={onAdopted}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}
