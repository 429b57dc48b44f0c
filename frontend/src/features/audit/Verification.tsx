import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TrailVerification } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Message } from '@/ui/State'

/** Follows the chain of hashes when asked, and says whether it is unbroken. */
export function Verification({ verify }: { verify: () => Promise<TrailVerification> }) {
  const { t } = useTranslation('audit')
  const check = useMutation({ mutationFn: verify, networkMode: 'always' })
  return (
    <div className="flex flex-col items-start gap-4">
      <Button look="secondary" size="small" disabled={check.isPending} onClick={() => check.mutate()}>
        {check.isPending ? t('verifying') : t('verify')}
      </Button>
      <div role="status" className="w-full empty:hidden">
        {check.data && <Found found={check.data} />}
      </div>
      {check.isError && <Message icon="warn" title={t('notVerified')} alert />}
    </div>
  )
}

function Found({ found }: { found: TrailVerification }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  return (
    <Message
      icon={found.intact ? 'check' : 'warn'}
      title={
        found.intact
          ? t('intact', { count: found.entries, number: format.number(found.entries) })
          : t('broken', { number: found.brokenAt })
      }
      alert={!found.intact}
    >
      <p>{found.intact ? t('intactHint') : t('brokenHint')}</p>
      <p className="mt-1 text-dns-14N-130">
        {t('head')} <code className="break-all">{found.head}</code>
      </p>
    </Message>
  )
}
