import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

const LENGTH = 100;
const HEIGHT = 12;

interface Props {
  /** Lengths of the parts, from the left. */
  parts: readonly number[];
  /** What fills the whole length, in every row the same. */
  most: number;
}

/** A number as a length, to compare rows at a glance. It says nothing that the numbers beside it do not. */
export function BarCell({ parts, most }: Props) {
  const scale = scaleLinear({ domain: [0, Math.max(most, 1)], range: [0, LENGTH] });
  let from = 0;
  return (
    <svg className="bar" viewBox={`0 0 ${LENGTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <Group>
        {parts.map((part, index) => {
          const x = scale(from);
          from += part;
          return <Bar key={index} className={`bar__part is-${index}`} x={x} y={0} width={scale(part)} height={HEIGHT} />;
        })}
      </Group>
    </svg>
  );
}
