import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { writesPractices } from '@/features/identity/person'
import { PracticeList } from '@/features/practice/PracticeList'
import { useBegin } from '@/features/practice/usePractice'
import { usePlaces } from '@/features/tenancy/names'
import { usePractices } from '@/lib/api'
import { Button } from '@/ui/Button'
import { Breadcrumbs, PageHeader } from '@/ui/Layout'
import { Problems } from '@/ui/Problems'
import { EmptyState, Loading } from '@/ui/State'
import { PRACTICE_SEARCH, practicesAddress } from '../addresses'
import { usePerson } from '../person'

/** A prefecture's practice entries as those see them who write them. */
export function PracticesPage() {
  const { code = '' } = useParams()
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const me = usePerson()
  const { tenantName } = usePlaces()
  const practices = usePractices(code)
  const begin = useBegin(code, (id) => navigate(practicesAddress(code, id)))
  const writes = writesPractices(me, code)
  const title = t('practices.title', { name: tenantName(code) })
  const add = writes && (
    <Button className="print:hidden" disabled={begin.isPending} onClick={() => begin.mutate(null)}>
      {t('practices.add')}
    </Button>
  )
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('menu.home'), to: '/' },
          { label: t('practiceSearch.title'), to: PRACTICE_SEARCH },
          { label: title },
        ]}
      />
      <PageHeader title={title} lead={t('practices.lead')} aside={practices.data?.length !== 0 && add} />
      {begin.error !== null && (
        <div className="mb-6">
          <Problems title={t('practices.notBegun')} error={begin.error} />
        </div>
      )}
      <Loading query={practices} rows={8}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('practices.none')} action={add}>
              {writes ? t('practices.noneWriter') : t('practices.noneReader')}
            </EmptyState>
          ) : (
            <PracticeList
              code={code}
              practices={list}
              writes={writes}
              link={(practice) => practicesAddress(code, practice)}
            />
          )
        }
      </Loading>
    </>
  )
}
