import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { send } from '@/lib/http'
import { Button, LinkButton } from '@/ui/Button'
import { PageHeader } from '@/ui/Layout'
import { ErrorState } from '@/ui/State'

/** Ends the session here, then at the identity server, whose address the answer names. */
export function SignOut({
  leave = (address: string) => window.location.assign(address),
}: {
  leave?: (address: string) => void
}) {
  const { t } = useTranslation('identity')
  const end = useMutation({
    mutationFn: () => send('/logout', { method: 'POST' }),
    onSuccess: (response) => leave(response.headers.get('Location') ?? '/'),
  })
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('signOut.title')} lead={<p>{t('signOut.text')}</p>} />
      <div className="flex flex-wrap gap-3">
        <Button size="large" onClick={() => end.mutate()} disabled={end.isPending || end.isSuccess}>
          {end.isPending || end.isSuccess ? t('signOut.busy') : t('signOut.do')}
        </Button>
        <LinkButton to="/" look="secondary" size="large">
          {t('signOut.stay')}
        </LinkButton>
      </div>
      {end.error && (
        <div className="mt-6">
          <ErrorState error={end.error} retry={() => end.mutate()} />
        </div>
      )}
    </div>
  )
}
