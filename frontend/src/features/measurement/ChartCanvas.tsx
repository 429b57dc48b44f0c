import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import { useMemo } from 'react'
import { axesOf, Chart, chartText } from '@/ui/Chart'
import type { ChartRow } from './chart'

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

/** A KPI's results with pace and target. */
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
  const option = useMemo(() => {
    const runs = [...new Set(rows.map((row) => row.run))]
    const seriesBreaks: LineSeriesOption = {
      type: 'line',
      data: [],
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { color: '#333333', width: 2, type: 'dotted' },
        label: { ...chartText, formatter: breakLabel },
        data: breaks.map((period) => ({ xAxis: rows.findIndex((row) => row.period === period) })),
      },
    }
    return {
      ...axesOf(
        rows.map((row) => axisLabel(row.period)),
        unit,
      ),
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
            showSymbol: key === 'running' || (key !== 'forecast' && rows.filter((row) => row.run === run).length === 1),
            symbol: 'circle',
            symbolSize: 7,
            itemStyle: { color: strokes[key].color },
            lineStyle: strokes[key],
          }))
        }),
        seriesBreaks,
      ],
    }
  }, [rows, series, unit, axisLabel, breaks, breakLabel])
  return <Chart option={option} label={label} />
}
