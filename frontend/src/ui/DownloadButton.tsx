import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '@/lib/download'
import { Button } from './Button'
import { Icon } from './Icon'
import { Problems } from './Problems'

/** Saves a file of the portal, and says so when that does not come about. */
export function DownloadButton({
  address,
  look = 'secondary',
  className,
  children,
}: {
  address: string
  look?: 'secondary' | 'quiet'
  className?: string
  children: React.ReactNode
}) {
  const { t } = useTranslation('ui')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  async function save() {
    setBusy(true)
    setError(null)
    try {
      await download(address)
    } catch (cause) {
      setError(cause)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button look={look} size="small" className={className} disabled={busy} onClick={() => void save()}>
        <Icon name="download" />
        {children}
      </Button>
      {error !== null && <Problems title={t('file.notSaved')} error={error} />}
    </>
  )
}
