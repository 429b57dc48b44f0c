import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeExchange, PracticeQuestion } from '@/lib/api'
import { Button } from '@/ui/Button'
import { Hidden } from '@/ui/Marks'
import { useFocusBack } from '@/ui/useFocusBack'
import { Post } from './Post'
import { SayForm } from './SayForm'

/** A question with its answers; whoever may speak for the entry is asked to answer. */
export function Question({
  practice,
  question,
  possible,
  own,
  wanted,
  onTold,
}: {
  practice: string
  question: PracticeQuestion
  possible: PracticeExchange['possible']
  own: string
  wanted: boolean
  onTold: (told: string) => void
}) {
  const { t } = useTranslation('exchange')
  const [answering, setAnswering] = useState(false)
  const answerer = useFocusBack<HTMLButtonElement>(answering)
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!wanted) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.focus({ preventScroll: true })
  }, [wanted])
  // What another party answers helps, but does not speak for the entry.
  const answered = question.answers.some(({ ofAuthor, withdrawal }) => ofAuthor && withdrawal === null)
  const waiting = question.withdrawal === null && !answered
  const asked = waiting && possible.speakForAuthor
  return (
    <li
      ref={place}
      id={`question-${question.id}`}
      tabIndex={-1}
      className={`keep-together flex flex-col gap-3 rounded-8 border p-3 sm:p-4 ${asked ? 'border-red-900' : wanted ? 'border-blue-1000' : 'border-solid-gray-200'}`}
    >
      <Post practice={practice} post={question} kind="question" waiting={waiting} own={own} onTold={onTold} />
      {question.answers.map((answer) => (
        <div
          key={answer.id}
          className={`border-l-4 pl-3 ${answer.ofAuthor ? 'border-blue-1000' : 'border-solid-gray-300'}`}
        >
          <Post
            practice={practice}
            post={answer}
            kind={answer.ofAuthor ? 'author' : 'answer'}
            own={own}
            onTold={onTold}
          />
        </div>
      ))}
      {possible.ask &&
        question.withdrawal === null &&
        (answering ? (
          <SayForm
            practice={practice}
            question={question.id}
            onSaid={() => {
              setAnswering(false)
              onTold(t('question.answered'))
            }}
            onClose={() => setAnswering(false)}
          />
        ) : (
          <Button
            ref={answerer}
            look={asked ? 'primary' : 'secondary'}
            size="small"
            className="self-start print:hidden"
            onClick={() => {
              onTold('')
              setAnswering(true)
            }}
          >
            {t(waiting ? 'question.answer' : 'question.add')}
            <Hidden>{question.text}</Hidden>
          </Button>
        ))}
    </li>
  )
}
