import { useTranslation } from 'react-i18next'
import { type Import, templateAddress } from '@/lib/api'
import { DownloadButton } from '@/ui/DownloadButton'
import { FilePicker } from '@/ui/FilePicker'
import { Problems } from '@/ui/Problems'
import { useCheck, useWork } from './useImports'

/** As large as a file may be; the server has the same limit. */
const LARGEST = 5 * 1024 * 1024

/** The file to fill in, with the KPIs and what stands there now. */
export function Templates({ code, plan }: { code: string; plan: string }) {
  const { t } = useTranslation('imports')
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      {(['xlsx', 'csv'] as const).map((format) => (
        <DownloadButton key={format} address={templateAddress(code, plan, { format })}>
          {t(`template.${format}`)}
        </DownloadButton>
      ))}
    </div>
  )
}

/** Sends a file to be checked, and shows what goes on. */
export function ImportUpload({
  code,
  plan,
  onChecked,
}: {
  code: string
  plan: string
  onChecked: (made: Import) => void
}) {
  const { t } = useTranslation('imports')
  const check = useCheck(code, plan)
  const work = useWork(code, plan)
  return (
    <div className="flex flex-col gap-4">
      <FilePicker
        label={t('upload.choose')}
        hint={t('upload.hint')}
        accept=".csv,.xlsx"
        largest={LARGEST}
        busy={work !== null}
        onFile={(file) => check.mutate(file, { onSuccess: onChecked })}
      />
      <div role="status">
        {work && (
          <div className="flex flex-col gap-2">
            <p>{t(`working.${work}`)}</p>
            <progress aria-label={t(`working.${work}`)} className="h-2 w-full max-w-md accent-blue-1000" />
            <p className="text-dns-14N-130 text-solid-gray-700">{t('working.leave')}</p>
          </div>
        )}
      </div>
      {check.error !== null && !work && <Problems title={t('upload.refused')} error={check.error} />}
    </div>
  )
}
