import { useTranslation } from 'react-i18next'
import { Adopters } from '@/features/adoption/Adopters'
import { usePlaces } from '@/features/tenancy/names'
import { useAdopters } from '@/lib/api'
import { Section } from '@/ui/Layout'
import { Loading } from '@/ui/State'
import { improvementsAddress } from './addresses'
import { usePerson } from './person'

/** Who adopted an entry and what came of it, as every party reads it. */
export function PracticeAdopters({ practice }: { practice: string }) {
  const { t } = useTranslation('adoption')
  const me = usePerson()
  const { tenantName } = usePlaces()
  const adopters = useAdopters(practice)
  return (
    <Section title={t('adopters.title')}>
      <Loading query={adopters} rows={4}>
        {(list) => (
          <Adopters
            origin={tenantName(practice.slice(0, 2))}
            practice={practice}
            adoptions={list}
            tenantName={tenantName}
            own={me.tenant && { tenant: me.tenant.code, link: improvementsAddress(me.tenant.code, practice) }}
          />
        )}
      </Loading>
    </Section>
  )
}
