import { useTranslation } from 'react-i18next'

/** The mark of an entry that was published and taken back. */
export function WithdrawnMark() {
  const { t } = useTranslation('practice')
  return (
    <span className="inline-flex h-7 items-center whitespace-nowrap rounded-full border border-solid-gray-536 bg-solid-gray-50 px-2.5 text-dns-14B-120 text-solid-gray-800">
      {t('withdrawn.state')}
    </span>
  )
}
