import { useTranslation } from 'react-i18next'
import { SignOut } from '@/features/identity/SignOut'
import { useMe } from '@/lib/api'
import { isProblem } from '@/lib/http'
import { buttonClass, LinkButton } from '@/ui/Button'
import { PageHeader } from '@/ui/Layout'
import { signInAddress } from '@/ui/State'

export function SignOutPage() {
  const { t } = useTranslation(['app', 'ui'])
  const me = useMe()
  if (!isProblem(me.error, 401)) return <SignOut />
  return (
    <>
      <PageHeader title={t('app:signedOut')} />
      <div className="flex flex-wrap gap-3">
        <a href={signInAddress('/')} className={buttonClass()}>
          {t('ui:signIn')}
        </a>
        <LinkButton to="/" look="secondary">
          {t('app:backHome')}
        </LinkButton>
      </div>
    </>
  )
}
