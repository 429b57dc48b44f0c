import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'

/** The part of the page with the steps. */
export const WAY = 'way'

/** Leads down to the steps where they stand below a long definition. */
export function ToWay() {
  const { t } = useTranslation('definition')
  return (
    <Button
      look="quiet"
      size="small"
      className="xl:hidden print:hidden"
      onClick={() => {
        const way = document.getElementById(WAY)
        way?.scrollIntoView()
        way?.focus({ preventScroll: true })
      }}
    >
      <Icon name="down" className="size-3.5" />
      {t('toWay')}
    </Button>
  )
}
