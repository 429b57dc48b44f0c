import { useId, useState } from 'react'
import { buttonClass } from './Button'

/** Where a file is dropped or chosen; the field itself does both, the frame shows where. */
export function FileDrop({
  label,
  hint,
  button,
  accept,
  busy,
  onFile,
}: {
  label: string
  hint: React.ReactNode
  button: string
  /** Kinds offered first when choosing, as of the attribute of the same name. */
  accept: string
  busy: boolean
  onFile: (file: File) => void
}) {
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field in it is the first
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file && !busy) onFile(file)
      }}
      className={`flex flex-col items-start gap-2 rounded-8 border-2 border-dashed p-4 ${over ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-420 bg-white'}`}
    >
      <span className="text-dns-16B-130">{label}</span>
      <div id={`${id}-hint`} className="text-dns-14N-130 leading-150 text-solid-gray-700">
        {hint}
      </div>
      <label
        className={`${buttonClass('secondary', 'small')} has-[:focus-visible]:outline-4 has-[:focus-visible]:outline-black has-[:disabled]:opacity-60`}
      >
        {button}
        <input
          type="file"
          aria-label={label}
          aria-describedby={`${id}-hint`}
          accept={accept}
          disabled={busy}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0]
            // The same file, mended, can be chosen again.
            event.target.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
    </div>
  )
}
