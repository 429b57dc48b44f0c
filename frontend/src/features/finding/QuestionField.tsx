import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigationType } from 'react-router'
import { controlClass, Field } from '@/ui/Field'
import { LONGEST_TEXT } from './question'

/** How long nobody types before it is looked for: shorter than anybody waits, longer than a key takes. */
const PAUSE = 150

/** What is looked for, found while it is being typed. */
export function QuestionField({
  text,
  onAsk,
}: {
  text: string
  onAsk: (text: string, how: { typing: boolean }) => void
}) {
  const { t } = useTranslation('finding')
  const [typed, setTyped] = useState<string | null>(null)
  // What is being composed is no word yet: しょうh.
  const [composing, setComposing] = useState(false)
  const location = useLocation()
  const gone = useNavigationType() === 'POP' ? location.key : null
  const [seen, setSeen] = useState(gone)
  if (seen !== gone) {
    setSeen(gone)
    if (gone !== null) setTyped(null)
  }
  const waits = typed !== null && !composing && typed !== text
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => onAsk(typed, { typing: true }), PAUSE)
    return () => clearTimeout(timer)
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is still unknown to part of the browsers in offices
    <form
      role="search"
      aria-label={t('search')}
      onSubmit={(event) => {
        event.preventDefault()
        if (waits) onAsk(typed, { typing: false })
      }}
    >
      <Field label={t('text')} hint={t('textHint')}>
        {(tied) => (
          <input
            {...tied}
            type="search"
            name="q"
            maxLength={LONGEST_TEXT}
            autoComplete="off"
            enterKeyHint="search"
            value={typed ?? text}
            onChange={(event) => setTyped(event.target.value)}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
            onBlur={() => {
              if (waits) onAsk(typed, { typing: true })
              setTyped(null)
            }}
            className={`${controlClass} h-14`}
          />
        )}
      </Field>
    </form>
  )
}
