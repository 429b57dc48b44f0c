import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/format'
import { Button } from './Button'
import { Icon } from './Icon'

/** Chooses one file by button or by dropping it; what is too large is said before anything is sent. */
export function FilePicker({
  label,
  hint,
  accept,
  largest,
  busy,
  onFile,
}: {
  label: string
  hint: React.ReactNode
  /** Endings of file names, as the input element takes them. */
  accept: string
  /** In bytes. */
  largest: number
  busy: boolean
  onFile: (file: File) => void
}) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  function choose(files: FileList | null) {
    const file = files?.[0]
    if (!file || busy) return
    const wrong =
      files.length > 1
        ? t('file.one')
        : file.size === 0
          ? t('file.empty', { name: file.name })
          : file.size > largest
            ? t('file.tooLarge', { name: file.name, size: format.size(file.size), largest: format.size(largest) })
            : null
    setFault(wrong)
    if (wrong === null) onFile(file)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button within does the same
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        choose(event.dataTransfer.files)
      }}
      className={`flex flex-col items-start gap-2 rounded-8 border-2 border-dashed p-4 print:hidden ${over ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-420 bg-white'}`}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          choose(event.target.files)
          // The same file, mended, can be chosen again.
          event.target.value = ''
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="secondary"
          disabled={busy}
          aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
          onClick={() => input.current?.click()}
        >
          <Icon name="upload" />
          {label}
        </Button>
        <span className="text-dns-14N-130 text-solid-gray-700 max-sm:hidden">{t('file.drop')}</span>
      </div>
      <p id={`${id}-hint`} className="text-dns-14N-130 leading-150 text-solid-gray-700">
        {hint}
      </p>
      {fault && (
        <p
          id={`${id}-fault`}
          role="alert"
          className="flex items-start gap-1.5 text-dns-14N-130 leading-150 text-red-1000"
        >
          <Icon name="warn" className="mt-0.5 size-4" />
          {fault}
        </p>
      )}
    </div>
  )
}
