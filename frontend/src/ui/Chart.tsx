import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

echarts.use([BarChart, LineChart, GridComponent, MarkLineComponent, CanvasRenderer])

const FONT = '"Noto Sans JP Variable", "Noto Sans JP", sans-serif'

/** How words in a chart look. */
export const chartText = { fontFamily: FONT, fontSize: 13, color: '#333333' }

/** What every chart over periods has in common. */
export function axesOf(names: readonly string[], unit: string) {
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: names,
      axisLabel: { ...chartText, hideOverlap: true },
      axisTick: { alignWithLabel: true },
      axisLine: { lineStyle: { color: '#666666' } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      name: unit,
      nameTextStyle: { ...chartText, align: 'left' },
      axisLabel: chartText,
      splitLine: { lineStyle: { color: '#e6e6e6' } },
    },
  }
}

/**
 * A chart on a canvas: the SVG renderer writes style attributes, which the security policy forbids. Large; whoever shows
 * one loads it lazily.
 */
export function Chart({ option, label }: { option: echarts.EChartsCoreOption; label: string }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const chart = echarts.init(element, null, { renderer: 'canvas' })
    const draw = () => chart.setOption(option)
    draw()
    // The web font arrives in pieces; labels drawn before are drawn again with it.
    document.fonts?.ready.then(() => !chart.isDisposed() && draw())
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={frame} role="img" aria-label={label} className="h-72 w-full sm:h-80" />
}
