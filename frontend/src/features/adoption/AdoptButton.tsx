import { useTranslation } from 'react-i18next'
import type { Adoption } from '@/lib/api'
import { Button } from '@/ui/Button'
import { Hidden } from '@/ui/Marks'
import { NotAdopted } from './NotAdopted'
import { useAdopt } from './useAdoption'

/** Adopts an entry for a KPI with one click. Where it stands, it is said who will see that. */
export function AdoptButton({
  code,
  practice,
  title,
  kpi,
  label,
  link,
  onAdopted,
}: {
  code: string
  practice: string
  title: string
  kpi: string
  /** Where the place does not say which KPI it is for. */
  label?: string | undefined
  /** Where the adoption stands, should somebody have made it already. */
  link: string
  onAdopted: (adoption: Adoption) => void
}) {
  const { t } = useTranslation('adoption')
  const adopt = useAdopt(code, practice, onAdopted)
  return (
    <div className="flex flex-col items-start gap-2 print:hidden">
      <Button disabled={adopt.isPending} className="whitespace-normal" onClick={() => adopt.mutate(kpi)}>
        {adopt.isPending ? t('adopting') : (label ?? t('adopt'))}
        <Hidden>{t('of', { title })}</Hidden>
      </Button>
      <NotAdopted error={adopt.error} link={link} />
    </div>
  )
}
