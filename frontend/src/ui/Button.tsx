import type { ComponentPropsWithRef } from 'react'
import { Link, type LinkProps } from 'react-router'

type Look = 'primary' | 'secondary' | 'quiet'

const looks: Record<Look, string> = {
  primary: 'border border-transparent bg-blue-900 text-white hover:bg-blue-1000 active:bg-blue-1200',
  secondary: 'border border-blue-900 bg-white text-blue-900 hover:bg-blue-50 active:bg-blue-100',
  quiet: 'border border-transparent text-blue-900 underline underline-offset-4 hover:bg-blue-50 active:bg-blue-100',
}

const sizes = {
  large: 'min-h-12 px-6 text-oln-16B-100 rounded-8',
  medium: 'min-h-11 px-4 text-oln-16B-100 rounded-8',
  small: 'min-h-9 px-3 text-oln-14B-100 rounded-6',
}

export function buttonClass(look: Look = 'primary', size: keyof typeof sizes = 'medium'): string {
  return `inline-flex items-center justify-center gap-1.5 whitespace-nowrap hover:underline hover:underline-offset-4 disabled:cursor-not-allowed disabled:border-transparent disabled:bg-solid-gray-300 disabled:text-solid-gray-50 disabled:no-underline ${looks[look]} ${sizes[size]}`
}

export function Button({
  look,
  size,
  className = '',
  type = 'button',
  ...rest
}: ComponentPropsWithRef<'button'> & { look?: Look; size?: keyof typeof sizes }) {
  return <button type={type} className={`${buttonClass(look, size)} ${className}`} {...rest} />
}

export function LinkButton({
  look,
  size,
  className = '',
  ...rest
}: LinkProps & { look?: Look; size?: keyof typeof sizes }) {
  return <Link className={`${buttonClass(look, size)} ${className}`} {...rest} />
}

/** An ordinary link within the portal. */
export function TextLink({ className = '', ...rest }: LinkProps) {
  return <Link className={`link ${className}`} {...rest} />
}
