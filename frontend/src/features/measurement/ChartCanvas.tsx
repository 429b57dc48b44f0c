import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ChartRow } from './chart'

echarts.use([BarChart, LineChart, GridComponent, MarkLineComponent, CanvasRenderer])

export interface ChartSeries {
  key: 'value' | 'running' | 'paceDue' | 'target' | 'forecast'
  label: string
}

/** Blue scale and one alert colour; each line also differs in its stroke. The legend uses the same. */
const strokes = {
  running: { color: '#00118f', width: 3, type: 'solid' as const },
  forecast: { color: '#00118f', width: 2, type: [2, 4] },
  paceDue: { color: '#4979f5', width: 2, type: [8, 5] },
  target: { color: '#ce0000', width: 2, type: 'solid' as const },
}

const FONT = '"Noto Sans JP Variable", "Noto Sans JP", sans-serif'

/** Draws on a canvas: the SVG renderer writes style attributes, which the security policy forbids. */
export default function ChartCanvas({
  rows,
  series,
  unit,
  label,
  axisLabel,
  breaks,
  breakLabel,
}: {
  rows: readonly ChartRow[]
  series: readonly ChartSeries[]
  unit: string
  label: string
  axisLabel: (period: string) => string
  /** The periods at which a new series begins. */
  breaks: readonly string[]
  breakLabel: string
}) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const chart = echarts.init(element, null, { renderer: 'canvas' })
    const text = { fontFamily: FONT, fontSize: 13, color: '#333333' }
    const runs = [...new Set(rows.map((row) => row.run))]
    const seriesBreaks: LineSeriesOption = {
      type: 'line',
      data: [],
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { color: '#333333', width: 2, type: 'dotted' },
        label: { ...text, formatter: breakLabel },
        data: breaks.map((period) => ({ xAxis: rows.findIndex((row) => row.period === period) })),
      },
    }
    const draw = () =>
      chart.setOption({
        animation: false,
        textStyle: { fontFamily: FONT },
        grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
        xAxis: {
          type: 'category',
          data: rows.map((row) => axisLabel(row.period)),
          axisLabel: { ...text, hideOverlap: true },
          axisTick: { alignWithLabel: true },
          axisLine: { lineStyle: { color: '#666666' } },
        },
        yAxis: {
          type: 'value',
          min: 0,
          name: unit,
          nameTextStyle: { ...text, align: 'left' },
          axisLabel: text,
          splitLine: { lineStyle: { color: '#e6e6e6' } },
        },
        series: [
          ...series.flatMap(({ key, label: name }): (BarSeriesOption | LineSeriesOption)[] => {
            if (key === 'value') {
              const data = rows.map((row) => row.value)
              return [{ type: 'bar', name, data, barMaxWidth: 28, itemStyle: { color: '#9db7f9' } }]
            }
            return runs.map((run) => ({
              type: 'line',
              name,
              data: rows.map((row) => (row.run === run ? row[key] : null)),
              connectNulls: false,
              // A single point has no line to be seen by.
              showSymbol:
                key === 'running' || (key !== 'forecast' && rows.filter((row) => row.run === run).length === 1),
              symbol: 'circle',
              symbolSize: 7,
              itemStyle: { color: strokes[key].color },
              lineStyle: strokes[key],
            }))
          }),
          seriesBreaks,
        ],
      })
    draw()
    // The web font arrives in pieces; labels drawn before are drawn again with it.
    document.fonts?.ready.then(() => !chart.isDisposed() && draw())
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [rows, series, unit, axisLabel, breaks, breakLabel])
  return <div ref={frame} role="img" aria-label={label} className="h-72 w-full sm:h-80" />
}
