import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Evidence, evidenceAddress, type KpiDetail } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { type Column, DataTable } from '@/ui/DataTable'
import { Dialog } from '@/ui/Dialog'
import { DownloadButton } from '@/ui/DownloadButton'
import { Scroll } from '@/ui/Layout'
import { Hidden } from '@/ui/Marks'
import { Problems } from '@/ui/Problems'
import { useRemoveEvidence } from './useEvidenceFiles'

/** The files behind a KPI's results, the latest period first. */
export function EvidenceList({ kpi, files }: { kpi: KpiDetail; files: readonly Evidence[] }) {
  const { t } = useTranslation('evidence')
  const format = useFormat()
  const [removing, setRemoving] = useState<Evidence | null>(null)
  const open = new Set(kpi.periods.filter(({ state }) => state === 'open').map(({ period }) => period))
  if (files.length === 0) return <p className="text-solid-gray-700">{t('none')}</p>
  const columns: Column<Evidence>[] = [
    {
      id: 'period',
      header: t('column.period'),
      className: 'min-w-44',
      cell: (file) => format.period(file.period, kpi.yearBasis === 'calendar'),
    },
    {
      id: 'name',
      header: t('column.name'),
      rowHeader: true,
      className: 'min-w-56',
      cell: (file) => (
        <DownloadButton
          look="quiet"
          className="-ml-3 text-left whitespace-normal! break-all"
          address={evidenceAddress(kpi.tenant, kpi.id, file.id)}
        >
          {file.name}
        </DownloadButton>
      ),
    },
    {
      id: 'size',
      header: t('column.size'),
      numeric: true,
      className: 'whitespace-nowrap',
      cell: (file) => format.size(file.size),
    },
    {
      id: 'added',
      header: t('column.added'),
      className: 'min-w-36',
      cell: (file) => (
        <>
          {file.addedByName}
          <span className="block text-solid-gray-700">{format.moment(file.addedAt)}</span>
        </>
      ),
    },
  ]
  if (kpi.permissions.record) {
    columns.push({
      id: 'action',
      header: t('column.action'),
      className: 'whitespace-nowrap print:hidden',
      cell: (file) =>
        open.has(file.period) && (
          <Button look="secondary" size="small" onClick={() => setRemoving(file)}>
            {t('remove')}
            <Hidden>{file.name}</Hidden>
          </Button>
        ),
    })
  }
  return (
    <>
      <Scroll label={t('caption')}>
        <DataTable
          caption={t('caption')}
          captionHidden
          columns={columns}
          rows={files}
          rowKey={(file) => file.id}
          className="min-w-[44rem] print:min-w-0"
        />
      </Scroll>
      {removing && <RemoveDialog kpi={kpi} file={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

function RemoveDialog({ kpi, file, onClose }: { kpi: KpiDetail; file: Evidence; onClose: () => void }) {
  const { t } = useTranslation('evidence')
  const remove = useRemoveEvidence(kpi.tenant, kpi.id)
  return (
    <Dialog
      title={t('removeTitle', { name: file.name })}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button disabled={remove.isPending} onClick={() => remove.mutate(file.id, { onSuccess: onClose })}>
            {t('remove')}
          </Button>
        </>
      }
    >
      <p>{t('removeText')}</p>
      {remove.error !== null && <Problems title={t('notRemoved')} error={remove.error} />}
    </Dialog>
  )
}
