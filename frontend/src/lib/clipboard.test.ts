import { describe, expect, it } from 'vitest'
import { parseTable, writeTable } from './clipboard'

describe('the clipboard of a spreadsheet', () => {
  it('is rows of cells', () => {
    expect(parseTable('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('keeps blank cells, also at the end of a row', () => {
    expect(parseTable('\t1\t\n\t\t')).toEqual([
      ['', '1', ''],
      ['', '', ''],
    ])
  })

  it('may have line breaks and quotes within a cell', () => {
    expect(parseTable('"a\n""b"""\t5')).toEqual([['a\n"b"', '5']])
  })

  it('leaves a quote alone that opens nothing', () => {
    expect(parseTable('5" pipe\t2')).toEqual([['5" pipe', '2']])
  })

  it('reads back what was written', () => {
    const table = [
      ['1', 'a\tb'],
      ['', 'say "yes"'],
    ]
    expect(parseTable(writeTable(table))).toEqual(table)
  })
})
