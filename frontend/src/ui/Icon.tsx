import type { Standing } from '@/lib/api'

const paths = {
  check:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.700 5.300-4.300 4.500a.8.8 0 0 1-1.150 0L4.300 8.800l1.100-1.100 1.400 1.450 3.800-3.950 1.100 1.100Z',
  rise: 'M3.200 12.800 2.100 11.700l4-4.300 2.400 2.300 3-3.500H9.300V4.600H14v4.700h-1.600V7.500l-3.800 4.400-2.400-2.300-3 3.200Z',
  warn: 'M8 1.300 15.200 14H.8L8 1.300Zm-.8 4.900v4h1.600v-4H7.200Zm0 5v1.600h1.600v-1.600H7.200Z',
  fall: 'M3.200 3.200 2.100 4.300l4 4.300 2.400-2.300 3 3.500H9.300v1.600H14V6.700h-1.600v1.800L8.600 4.100 6.200 6.400l-3-3.200Z',
  blank: 'M2.500 7.200h3v1.600h-3V7.200Zm4 0h3v1.600h-3V7.200Zm4 0h3v1.600h-3V7.200Z',
  question:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 10.800H7.200v-1.600h1.600v1.600Zm1.200-4.300c-.7.6-1.200.9-1.200 1.700H7.200c0-1.500.8-2 1.500-2.600.5-.4.8-.7.8-1.200 0-.8-.6-1.200-1.400-1.200-.8 0-1.400.5-1.500 1.300H5C5.100 3.900 6.300 2.900 8.100 2.900c1.800 0 3 1 3 2.500 0 1-.5 1.600-1.100 2.100Z',
  stop: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.500 7.800h-7V7.200h7v1.600Z',
  chevron: 'M5.500 2.500 11 8l-5.500 5.500-1.100-1.100L8.800 8 4.400 3.600l1.100-1.100Z',
  up: 'M8 4.500 13 11H3l5-6.500Z',
  down: 'M8 11.500 3 5h10l-5 6.500Z',
  updown: 'M8 1.500 11.500 6h-7L8 1.500ZM8 14.500 4.500 10h7L8 14.500Z',
  lock: 'M11.500 6.500V5a3.500 3.500 0 0 0-7 0v1.500H3V14h10V6.500h-1.500ZM6 5a2 2 0 1 1 4 0v1.500H6V5Z',
  clock: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.300 10.300L7.200 8.500V4h1.500v3.700l3.400 2.300-.8 1.300Z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm.8 10.800H7.200V7.200h1.600v4.600Zm0-6H7.200V4.200h1.600v1.600Z',
  offline:
    'M2.600 1.500 14.500 13.400l-1.100 1.100-4-4A3.500 3.500 0 0 0 5.500 11L4.300 9.700a5.300 5.300 0 0 1 3-1.400L5.400 6.400a8 8 0 0 0-2.900 1.800L1.300 6.900a9.800 9.800 0 0 1 2.800-1.900L1.500 2.600l1.100-1.100ZM8 4.300a9.700 9.700 0 0 1 6.700 2.600l-1.200 1.300a8 8 0 0 0-3.600-2L8 4.300ZM8 12l1.300 1.300L8 14.600l-1.300-1.300L8 12Z',
} as const

export type IconName = keyof typeof paths

/** Drawn beside words that say the same, so hidden from screen readers. */
export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`inline-block shrink-0 ${className}`}>
      <path fill="currentColor" fillRule="evenodd" d={paths[name]} />
    </svg>
  )
}

export const standingIcon: Record<Standing, IconName> = {
  achieved: 'check',
  'on-track': 'rise',
  'at-risk': 'warn',
  'off-track': 'fall',
  'no-data': 'blank',
  'hard-to-evaluate': 'question',
  cancelled: 'stop',
}
