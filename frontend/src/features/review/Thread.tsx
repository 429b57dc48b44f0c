import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comment, CommentKind } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { isProblem } from '@/lib/http'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { useFlowWords } from '@/ui/FlowBadge'
import { Icon } from '@/ui/Icon'
import { Segmented } from '@/ui/Segmented'
import { LONGEST_TEXT } from './statement'
import { useSay } from './useReport'

/** Questions that nobody has answered yet. */
export function openQuestions(comments: readonly Comment[]): Comment[] {
  const answered = new Set(comments.map((comment) => comment.answers))
  return comments.filter((comment) => comment.kind === 'question' && !answered.has(comment.id))
}

/** What prefecture, bureau and centre say to each other at one item; an answer stands below its question. */
export function Thread({
  code,
  round,
  kpiId,
  comments,
  reader,
  mayComment,
}: {
  code: string
  round: string
  kpiId: string
  comments: readonly Comment[]
  /** Who reads: nobody is asked to answer their own question. */
  reader: string
  mayComment: boolean
}) {
  const { t } = useTranslation('review')
  const [saying, setSaying] = useState<'new' | string | null>(null)
  const waiting = new Set(openQuestions(comments).map((question) => question.id))
  const heads = comments.filter((comment) => comment.answers === null)
  if (heads.length === 0 && !mayComment) return null
  return (
    <section className="mt-5 flex flex-col gap-3 border-t border-solid-gray-200 pt-4">
      <h4 className="text-dns-16B-130">
        {heads.length > 0 ? t('thread.titleCount', { count: comments.length }) : t('thread.title')}
      </h4>
      {heads.length > 0 && (
        <ul className="flex flex-col gap-3">
          {heads.map((head) => (
            <li
              key={head.id}
              className={`flex flex-col gap-3 rounded-8 border p-3 sm:p-4 ${waiting.has(head.id) ? 'border-red-900' : 'border-solid-gray-200'}`}
            >
              <Spoken comment={head} waiting={waiting.has(head.id)} />
              {comments
                .filter((comment) => comment.answers === head.id)
                .map((answer) => (
                  <div key={answer.id} className="border-l-4 border-solid-gray-300 pl-3">
                    <Spoken comment={answer} />
                  </div>
                ))}
              {mayComment &&
                head.kind === 'question' &&
                !(waiting.has(head.id) && head.by === reader) &&
                (saying === head.id ? (
                  <SayForm code={code} round={round} kpiId={kpiId} question={head} onDone={() => setSaying(null)} />
                ) : (
                  <Button
                    look={waiting.has(head.id) ? 'primary' : 'secondary'}
                    size="small"
                    className="self-start print:hidden"
                    onClick={() => setSaying(head.id)}
                  >
                    {t(waiting.has(head.id) ? 'thread.answer' : 'thread.reply')}
                  </Button>
                ))}
            </li>
          ))}
        </ul>
      )}
      {mayComment &&
        (saying === 'new' ? (
          <SayForm code={code} round={round} kpiId={kpiId} question={null} onDone={() => setSaying(null)} />
        ) : (
          <Button look="secondary" size="small" className="self-start print:hidden" onClick={() => setSaying('new')}>
            {t('thread.say')}
          </Button>
        ))}
    </section>
  )
}

function Spoken({ comment, waiting = false }: { comment: Comment; waiting?: boolean }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { role } = useFlowWords()
  return (
    <article>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-dns-14N-130">
        <b className="inline-flex items-center gap-1">
          <Icon name={comment.kind === 'question' ? 'question' : comment.kind === 'answer' ? 'back' : 'info'} />
          {t(`thread.kind.${comment.kind}`)}
        </b>
        {waiting && <b className="text-red-1000">{t('thread.waiting')}</b>}
        <span>{t('thread.by', { name: comment.byName, role: role(comment.role) })}</span>
        <time dateTime={comment.at} className="text-solid-gray-700 tabular-nums">
          {format.moment(comment.at)}
        </time>
      </p>
      <p className="mt-1 whitespace-pre-line">{comment.text}</p>
    </article>
  )
}

function SayForm({
  code,
  round,
  kpiId,
  question,
  onDone,
}: {
  code: string
  round: string
  kpiId: string
  /** Given when it answers one. */
  question: Comment | null
  onDone: () => void
}) {
  const { t } = useTranslation(['review', 'ui'])
  const format = useFormat()
  const id = useId()
  const say = useSay(code, round, kpiId)
  const [kind, setKind] = useState<Exclude<CommentKind, 'answer'>>('question')
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const refused = isProblem(say.error) ? (say.error.errors[0]?.message ?? say.error.detail) : undefined
  const failed = say.error ? (refused ?? t('ui:error.unexpectedHint')) : undefined
  return (
    <form
      noValidate
      className="flex flex-col gap-3 rounded-8 bg-solid-gray-50 p-4 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        const words = text.trim()
        if (words === '') return setFault(t('review:thread.empty'))
        if (words.length > LONGEST_TEXT) {
          return setFault(
            t('review:fault.tooLong', {
              longest: format.number(LONGEST_TEXT),
              length: format.number(words.length),
            }),
          )
        }
        setFault(undefined)
        say.mutate(
          { kind: question ? 'answer' : kind, answers: question?.id ?? null, text: words },
          { onSuccess: onDone },
        )
      }}
    >
      {!question && (
        <Segmented
          label={t('review:thread.kindLabel')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'question', label: t('review:thread.kind.question') },
            { value: 'comment', label: t('review:thread.kind.comment') },
          ]}
        />
      )}
      <Field
        label={t(question ? 'review:thread.answerLabel' : 'review:thread.label')}
        hint={t('review:thread.hint')}
        error={fault ?? failed}
      >
        {(tied) => (
          <textarea
            {...tied}
            key={id}
            // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked to write
            autoFocus
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${controlClass} field-sizing-content min-h-20 py-2`}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="small" disabled={say.isPending}>
          {say.isPending ? t('review:thread.sending') : t('review:thread.send')}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t('ui:flow.cancel')}
        </Button>
      </div>
    </form>
  )
}
