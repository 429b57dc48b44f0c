import { useTranslation } from 'react-i18next'
import type { Me } from '@/lib/api'
import { named, useLanguage } from '@/lib/language'
import { TextLink } from '@/ui/Button'
import { Hidden } from '@/ui/Marks'

const KNOWN = [
  'administrator',
  'approver',
  'editor',
  'desk',
  'viewer',
  'bureau',
  'jpo-administrator',
  'jpo-coordinator',
  'oversight',
] as const

/** Who is signed in: name, where from, in which role; the name leads to their settings. */
export function PersonLine({ me, settings }: { me: Me; settings: string }) {
  const { t } = useTranslation('identity')
  const language = useLanguage()
  const place = me.tenant ?? me.region
  const role = KNOWN.find((candidate) => me.roles.includes(candidate))
  return (
    <p className="min-w-0 grow leading-snug sm:text-right">
      <TextLink to={settings} className="inline-flex min-h-6 items-center text-dns-14B-130">
        {me.displayName}
        <Hidden>{t('settings')}</Hidden>
      </TextLink>
      <span className="block text-dns-14N-130 text-solid-gray-700">
        {[place && named(language, place), role && t(`role.${role}`)]
          .filter(Boolean)
          .join(language === 'en' ? ', ' : ' ')}
      </span>
    </p>
  )
}
