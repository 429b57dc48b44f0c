import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeAnswer, PracticeQuestion } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { named } from '@/lib/language'
import { Button } from '@/ui/Button'
import { useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { Hidden, IllustrativeMark } from '@/ui/Marks'
import { TakeBackDialog } from './TakeBackDialog'

/** A question or an answer: who said it, when, and for which party; or that it was taken back. */
export function Post({
  practice,
  post,
  kind,
  waiting = false,
  own,
  onTold,
}: {
  practice: string
  post: PracticeQuestion | PracticeAnswer
  /** An answer of the entry's own prefecture is marked. */
  kind: 'question' | 'author' | 'answer'
  waiting?: boolean
  own: string
  onTold: (told: string) => void
}) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { role } = useFlowWords()
  const [takingBack, setTakingBack] = useState(false)
  const { writer, withdrawal } = post
  return (
    <article>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-dns-14N-130">
        <b className="inline-flex items-center gap-1">
          <Icon name={kind === 'question' ? 'question' : kind === 'author' ? 'check' : 'back'} />
          {t(`post.${kind}`)}
        </b>
        {waiting && <b className="text-red-1000">{t('question.waiting')}</b>}
        <span>{t('post.by', { party: named(format.language, writer.party), role: role(writer.role) })}</span>
        {writer.name !== null && <span>{writer.name}</span>}
        <time dateTime={post.at} className="text-solid-gray-700 tabular-nums">
          {format.moment(post.at)}
        </time>
        {post.illustrative && <IllustrativeMark />}
      </p>
      {withdrawal ? (
        <p className="mt-1 whitespace-pre-line text-solid-gray-700">
          {t('post.takenBack', { party: named(format.language, withdrawal.by), date: format.moment(withdrawal.at) })}
          {withdrawal.reason && ` ${t('post.reason', { reason: withdrawal.reason })}`}
        </p>
      ) : (
        <p className="mt-1 whitespace-pre-line">{post.text}</p>
      )}
      {post.takeBack && (
        <Button look="quiet" size="small" className="-ml-3 print:hidden" onClick={() => setTakingBack(true)}>
          {t('takeBack.do')}
          <Hidden>{post.text}</Hidden>
        </Button>
      )}
      {takingBack && (
        <TakeBackDialog
          practice={practice}
          post={post.id}
          others={writer.party.code !== own}
          onTaken={() => {
            setTakingBack(false)
            onTold(t('takeBack.done'))
          }}
          onClose={() => setTakingBack(false)}
        />
      )}
    </article>
  )
}
