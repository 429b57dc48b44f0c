import { useId, useLayoutEffect, useRef } from 'react'

/** A modal question on the native dialog element: the browser keeps focus inside and closes on Escape. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
}: {
  title: string
  onClose: () => void
  children: React.ReactNode
  actions: React.ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Closed before it is taken from the page: so the browser gives the focus back to what opened it.
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      className="m-auto w-[min(42rem,calc(100vw-2rem))] rounded-12 border border-solid-gray-300 bg-white p-6 shadow-3 backdrop:bg-opacity-gray-500"
    >
      <h2 id={id} className="text-std-20B-150">
        {title}
      </h2>
      <div className="mt-3">{children}</div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>
    </dialog>
  )
}
