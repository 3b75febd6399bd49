import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useFormatter } from 'use-intl/react';
import type { MonthTotal } from './months.js';
import { useWidth } from './use-width.js';

const HEIGHT = 240;
const EDGE = { top: 12, right: 16, bottom: 32, left: 52 };
/** So wide a month's name is, in px. */
const MONTH_WIDTH = 70;
const MOST_TICKS = 4;

/** How the number of companies grew. @param label what the drawing shows, in words */
export function ProgressChart({ totals, label }: { totals: readonly MonthTotal[]; label: string }) {
  const format = useFormatter();
  const { box, width } = useWidth(640);
  const inner = { width: Math.max(width - EDGE.left - EDGE.right, 80), height: HEIGHT - EDGE.top - EDGE.bottom };
  const x = scalePoint({
    domain: totals.map(({ month }) => month),
    range: [0, inner.width],
    padding: totals.length === 1 ? 0.5 : 0,
  });
  const y = scaleLinear({
    domain: [0, Math.max(1, ...totals.map(({ started }) => started))],
    range: [inner.height, 0],
    nice: true,
  });
  const every = Math.ceil(totals.length / Math.max(1, Math.floor(inner.width / MONTH_WIDTH)));
  const named = totals.filter((_, index) => (totals.length - 1 - index) % every === 0).map(({ month }) => month);
  const monthName = (month: string) => format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: 'short', year: '2-digit' });
  return (
    <div ref={box} className="progress-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        <Group left={EDGE.left} top={EDGE.top}>
          <AxisLeft
            scale={y}
            numTicks={MOST_TICKS}
            tickFormat={(count) => (Number.isInteger(count) ? String(count) : '')}
            axisClassName="axis"
          />
          <AxisBottom scale={x} top={inner.height} tickValues={named} tickFormat={monthName} axisClassName="axis" />
          {(['started', 'completed'] as const).map((what) => (
            <Group key={what} className={`progress-chart__line is-${what}`}>
              <LinePath data={[...totals]} x={({ month }) => x(month) ?? 0} y={(total) => y(total[what])} />
              {totals.map((total) => (
                <circle key={total.month} cx={x(total.month) ?? 0} cy={y(total[what])} r={3.5} />
              ))}
            </Group>
          ))}
        </Group>
      </svg>
    </div>
  );
}
