import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Markdown } from './Markdown'

describe('a text in Markdown', () => {
  it('is strong beside Japanese punctuation, and keeps no joiner', () => {
    const { container } = render(<Markdown>{'**強調。**次'}</Markdown>)
    expect(container.querySelector('strong')).toHaveTextContent('強調。')
    expect(container.textContent).toBe('強調。次')
  })

  it('shows markup as the words it is', () => {
    const { container } = render(
      <Markdown>{'前 <script>alert(1)</script> <b>太字</b> ![絵](https://example.com/a.png)'}</Markdown>,
    )
    expect(container.querySelector('script, b, img')).toBeNull()
    expect(container).toHaveTextContent('<script>alert(1)</script>')
  })

  it('links to the web and nowhere else', () => {
    render(<Markdown>{'[安全](https://example.com/) [危険](javascript:alert(1)) [内部](/logout)'}</Markdown>)
    expect(screen.getAllByRole('link')).toHaveLength(1)
    expect(screen.getByRole('link', { name: '安全' })).toHaveAttribute('rel', expect.stringContaining('noopener'))
  })

  it('has its headings below those of the page', () => {
    render(<Markdown>{'# 大見出し\n\n本文'}</Markdown>)
    expect(screen.getByRole('heading', { level: 3, name: '大見出し' })).toBeVisible()
  })

  it.each([
    ['a paragraph', '一行目\n二行目', 'p'],
    ['an item', '- 一行目\n  二行目', 'li'],
    ['a quotation', '> 一行目\n> 二行目', 'blockquote'],
    ['emphasis', '**一行目\n二行目**', 'strong'],
  ])('breaks a line of %s where somebody pressed Enter', (_, text, element) => {
    const { container } = render(<Markdown>{text}</Markdown>)
    expect(container.querySelector(element)?.innerHTML).toMatch(/一行目<br>\s*二行目/)
  })

  it('begins a new paragraph behind an empty line, without another break', () => {
    const { container } = render(<Markdown>{'一段落\n\n二段落'}</Markdown>)
    expect(container.querySelectorAll('p')).toHaveLength(2)
    expect(container.querySelector('br')).toBeNull()
  })
})
