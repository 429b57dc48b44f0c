import type { InputHTMLAttributes, Ref } from 'react'

/** One of a few, or some of many, each with what it means. */
export function Choice({
  type,
  control,
  chosen,
  options,
  invalid = false,
}: {
  type: 'radio' | 'checkbox'
  /** What each input carries: its name, and who is told. */
  control: InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }
  /** What is chosen, where no form library keeps it. */
  chosen?: readonly string[]
  options: readonly { value: string; label: string; meaning?: string }[]
  invalid?: boolean
}) {
  return (
    <div className={`grid grid-cols-1 gap-2 sm:grid-cols-2 ${options.length > 2 ? 'lg:grid-cols-3' : ''}`}>
      {options.map(({ value, label, meaning }) => (
        <label
          key={value}
          className={`flex min-h-11 cursor-pointer items-start gap-2.5 rounded-8 border px-3 py-2.5 hover:bg-blue-50 has-checked:border-blue-1000 has-checked:bg-blue-50 has-checked:shadow-[inset_0_0_0_1px_var(--color-blue-1000)] ${invalid ? 'border-red-1000' : 'border-solid-gray-420'}`}
        >
          <input
            {...control}
            type={type}
            value={value}
            checked={chosen?.includes(value)}
            className="size-5 shrink-0 accent-blue-1000"
          />
          <span className="min-w-0 text-dns-16N-130">
            {label}
            {meaning && <span className="mt-0.5 block text-dns-14N-130 text-solid-gray-700">{meaning}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
