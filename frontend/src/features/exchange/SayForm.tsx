import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { faultsOf, Problems } from '@/ui/Problems'
import { LONGEST_POST, useSay } from './useExchange'

/** Where a question is written, or an answer to one. */
export function SayForm({
  practice,
  question,
  onSaid,
  onClose,
}: {
  practice: string
  /** Given when it answers one. */
  question: string | null
  onSaid: () => void
  onClose: () => void
}) {
  const { t } = useTranslation(['exchange', 'ui'])
  const format = useFormat()
  const say = useSay(practice, question)
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const kind = question === null ? 'ask' : 'answer'
  const longest = format.number(LONGEST_POST)
  const refused = faultsOf(say.error).get('text')
  return (
    <form
      noValidate
      className="flex flex-col gap-3 rounded-8 bg-solid-gray-50 p-4 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        const words = text.trim()
        if (words === '') return setFault(t('exchange:say.empty'))
        if (words.length > LONGEST_POST) return setFault(t('exchange:say.tooLong', { longest }))
        setFault(undefined)
        say.mutate(words, { onSuccess: onSaid })
      }}
    >
      <Field
        label={t(`exchange:say.${kind}Label`)}
        hint={t('exchange:say.hint', { longest })}
        error={fault ?? refused}
        required
      >
        {(tied) => (
          <textarea
            {...tied}
            // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked to write
            autoFocus
            rows={3}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${controlClass} field-sizing-content min-h-20 py-2`}
          />
        )}
      </Field>
      {!refused && <Problems title={t('exchange:notDone')} error={say.error} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="small" disabled={say.isPending}>
          {say.isPending ? t('ui:flow.busy') : t(`exchange:say.${kind}`)}
        </Button>
        <Button look="quiet" size="small" onClick={onClose}>
          {t('ui:flow.cancel')}
        </Button>
      </div>
    </form>
  )
}
