import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSubscription, SearchCriteria } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { Button } from '@/ui/Button'
import { controlClass, Field } from '@/ui/Field'
import { FormDialog } from '@/ui/FormDialog'
import { Icon } from '@/ui/Icon'
import { faultsOf, Problems } from '@/ui/Problems'
import { keptAs, LONGEST_NAME, useKeepSearch } from './useSubscriptions'

/** The way to be told of new entries that a search will find; of one that is kept already, that it is. */
export function KeepSearch({
  criteria,
  words,
  kept,
}: {
  criteria: SearchCriteria
  /** What is looked for, in words; empty for everything. */
  words: string
  kept: readonly PracticeSubscription[]
}) {
  const { t } = useTranslation('exchange')
  const [naming, setNaming] = useState(false)
  const same = keptAs(kept, criteria)
  return (
    <div role="status" className="print:hidden">
      {same ? (
        <p className="inline-flex items-start gap-1.5 text-dns-14N-130 leading-150">
          <Icon name="check" className="mt-0.5 size-4 text-blue-1000" />
          {t('keep.kept', { name: same.name })}
        </p>
      ) : (
        <Button look="secondary" size="small" className="whitespace-normal" onClick={() => setNaming(true)}>
          {t(words === '' ? 'keep.doAll' : 'keep.do')}
        </Button>
      )}
      {naming && <KeepDialog criteria={criteria} words={words} onClose={() => setNaming(false)} />}
    </div>
  )
}

function KeepDialog({ criteria, words, onClose }: { criteria: SearchCriteria; words: string; onClose: () => void }) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const keep = useKeepSearch()
  const shown = words === '' ? t('keep.everything') : words
  const [name, setName] = useState(shown.slice(0, LONGEST_NAME))
  const [fault, setFault] = useState<string>()
  const longest = format.number(LONGEST_NAME)
  const refused = faultsOf(keep.error).get('name')
  return (
    <FormDialog
      title={t('keep.title')}
      submitLabel={t('keep.save')}
      busy={keep.isPending}
      onClose={onClose}
      onSubmit={() => {
        const given = name.trim()
        if (given === '') return setFault(t('keep.nameMissing'))
        setFault(undefined)
        keep.mutate({ name: given, criteria }, { onSuccess: onClose })
      }}
    >
      <p>{t('keep.text')}</p>
      <dl>
        <dt className="text-dns-14B-130">{t('keep.criteria')}</dt>
        <dd className="mt-0.5">{shown}</dd>
      </dl>
      <Field label={t('keep.name')} required hint={t('keep.nameHint', { longest })} error={fault ?? refused}>
        {(tied) => (
          <input
            {...tied}
            required
            maxLength={LONGEST_NAME}
            value={name}
            onChange={(event) => setName(event.target.value)}
            className={`${controlClass} h-12`}
          />
        )}
      </Field>
      {!refused && <Problems title={t('notDone')} error={keep.error} />}
    </FormDialog>
  )
}
