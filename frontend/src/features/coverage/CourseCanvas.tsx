import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import { useMemo } from 'react'
import { axesOf, Chart } from '@/ui/Chart'
import { type CourseRow, type CourseSeries, SERIES } from './course'

/** Blue scale and one alert colour; what was stopped is hollow besides. The legend uses the same. */
const bars = {
  adopted: { color: '#9db7f9' },
  effectSeen: { color: '#00118f' },
  stopped: { color: '#ffffff', borderColor: '#ce0000', borderWidth: 2 },
}

/** Adoptions by quarter, and their sum. */
export default function CourseCanvas({
  rows,
  names,
  unit,
  label,
  axisLabel,
}: {
  rows: readonly CourseRow[]
  names: Record<CourseSeries, string>
  unit: string
  label: string
  axisLabel: (period: string) => string
}) {
  const option = useMemo(
    () => ({
      ...axesOf(
        rows.map(({ period }) => axisLabel(period)),
        unit,
      ),
      series: SERIES.map((key): BarSeriesOption | LineSeriesOption => {
        return key === 'total'
          ? {
              type: 'line',
              name: names.total,
              data: rows.map((row) => row.total),
              symbol: 'circle',
              symbolSize: 7,
              itemStyle: { color: '#4979f5' },
              lineStyle: { color: '#4979f5', width: 2, type: [8, 5] },
            }
          : // Nothing has no frame.
            {
              type: 'bar',
              name: names[key],
              data: rows.map((row) => row[key] || null),
              barMaxWidth: 28,
              itemStyle: bars[key],
            }
      }),
    }),
    [rows, names, unit, axisLabel],
  )
  return <Chart option={option} label={label} />
}
