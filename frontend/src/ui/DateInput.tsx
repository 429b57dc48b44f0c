import type { InputHTMLAttributes, Ref } from 'react'
import { useFormat } from '@/lib/format'
import { controlClass } from './Field'

/** A day to choose; once chosen, it stands beside the control with its weekday. */
export function DateInput({
  day,
  ...input
}: { day: string; ref?: Ref<HTMLInputElement> } & InputHTMLAttributes<HTMLInputElement>) {
  const format = useFormat()
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input {...input} type="date" className={`${controlClass} h-12 max-w-52`} />
      {day && <span className="text-solid-gray-700">{format.date(day, true)}</span>}
    </div>
  )
}
