import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeExchange } from '@/lib/api'
import { Button } from '@/ui/Button'
import { useFocusBack } from '@/ui/useFocusBack'
import { Question } from './Question'
import { SayForm } from './SayForm'

/** What is asked and answered at an entry, the last question first, and the way to ask. */
export function QuestionList({
  practice,
  exchange: { questions, possible },
  own,
  wanted,
}: {
  practice: string
  exchange: PracticeExchange
  /** The code of the reader's party: what others said is taken back with a reason. */
  own: string
  /** The question the reader came for. */
  wanted: string | null
}) {
  const { t } = useTranslation('exchange')
  const [asking, setAsking] = useState(false)
  const [told, setTold] = useState('')
  const asker = useFocusBack<HTMLButtonElement>(asking)
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className={told === '' ? 'sr-only' : 'font-700 print:hidden'}>
        {told}
      </p>
      {!possible.ask && <p className="text-solid-gray-700 print:hidden">{t('question.notYours')}</p>}
      {possible.ask &&
        (asking ? (
          <SayForm
            practice={practice}
            question={null}
            onSaid={() => {
              setAsking(false)
              setTold(t('question.asked'))
            }}
            onClose={() => setAsking(false)}
          />
        ) : (
          <Button
            ref={asker}
            look="secondary"
            className="self-start print:hidden"
            onClick={() => {
              setTold('')
              setAsking(true)
            }}
          >
            {t('question.ask')}
          </Button>
        ))}
      {questions.length === 0 ? (
        <p className="text-solid-gray-700">{t('question.none')}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {questions.map((question) => (
            <Question
              key={question.id}
              practice={practice}
              question={question}
              possible={possible}
              own={own}
              wanted={question.id === wanted}
              onTold={setTold}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
