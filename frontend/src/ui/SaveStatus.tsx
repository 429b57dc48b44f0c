import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { Icon } from './Icon'

/** Whether what is typed is kept, and since when. */
export function SaveStatus({ busy, dirty, savedAt }: { busy: boolean; dirty: boolean; savedAt: string | null }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  return (
    <p role="status" className="flex items-center gap-1.5">
      {busy ? (
        t('save.busy')
      ) : dirty ? (
        <>
          <Icon name="pencil" className="size-4" />
          {t('save.unsaved')}
        </>
      ) : savedAt ? (
        <>
          <Icon name="tick" className="size-4 text-blue-1000" />
          {t('save.saved', { at: format.moment(savedAt) })}
        </>
      ) : (
        t('save.nothing')
      )}
    </p>
  )
}
