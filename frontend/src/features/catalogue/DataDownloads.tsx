import { useTranslation } from 'react-i18next'
import { catalogueAddress, type PracticeSelection } from '@/lib/api'
import { DownloadButton } from '@/ui/DownloadButton'

const FILES = [
  { name: 'xlsx', asked: { format: 'xlsx' } },
  { name: 'csvEntries', asked: { format: 'csv', table: 'entries' } },
  { name: 'csvEffects', asked: { format: 'csv', table: 'effects' } },
] as const

/** The entries chosen as tables for other programs. */
export function DataDownloads({ selection }: { selection: PracticeSelection }) {
  const { t } = useTranslation('catalogue')
  return (
    <ul className="flex flex-col gap-3">
      {FILES.map(({ name, asked }) => (
        <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <DownloadButton address={catalogueAddress({ ...asked, ...selection })} className="sm:w-56">
            {t(`data.${name}`)}
          </DownloadButton>
          <span className="text-dns-14N-130 leading-150 text-solid-gray-700">{t(`dataNote.${name}`)}</span>
        </li>
      ))}
    </ul>
  )
}
