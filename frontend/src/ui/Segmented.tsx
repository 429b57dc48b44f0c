import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

/** A choice of two or three views of the same thing. */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: T
  onChange: (value: T) => void
  options: readonly { value: T; label: string }[]
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as T)
      }}
      className="inline-flex rounded-8 border border-solid-gray-536 bg-white p-0.5 print:hidden"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          id={option.value}
          className="inline-flex h-8 cursor-pointer items-center rounded-6 px-3 text-dns-14N-120 hover:bg-solid-gray-50 selected:bg-blue-1000 selected:font-700 selected:text-white"
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
