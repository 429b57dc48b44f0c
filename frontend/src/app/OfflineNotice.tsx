import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '@/ui/Icon'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

/** Says that the network is gone, for as long as it is. */
export function OfflineNotice() {
  const { t } = useTranslation('app')
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className="border-b-2 border-red-1000 bg-white">
          <span className="frame flex items-center gap-2 py-2.5">
            <Icon name="offline" className="size-5 text-red-1000" />
            {t('offline')}
          </span>
        </p>
      )}
    </div>
  )
}
