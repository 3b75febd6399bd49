import type { Fieldlab, Province } from '../api/catalogue.js';
import { PROVINCES } from '../catalogue/taxonomy.js';
import { MAP_SIZE, onMap, outlineOf } from './projection.js';

interface Props {
  /** How many fieldlabs each province has among those that are shown. */
  counts: ReadonlyMap<Province, number>;
  chosen: Province | undefined;
  onChoose: (province: Province | undefined) => void;
  /** Drawn as dots. */
  fieldlabs: readonly Fieldlab[];
}

/** How much of the colour a province without fieldlabs has, and the one with most. */
const LEAST = 0.1;
const MOST = 0.65;

const OUTLINES = PROVINCES.map((province) => [province, outlineOf(province)] as const);

/** What is drawn last lies on top, so that nothing covers the edge of the chosen province. */
function chosenLast(chosen: Province | undefined): typeof OUTLINES {
  return OUTLINES.toSorted(([one], [other]) => Number(one === chosen) - Number(other === chosen));
}

/** The provinces, to choose one by pointing. Whoever points at nothing chooses in the list beside it, which says the same. */
export function ProvinceMap({ counts, chosen, onChoose, fieldlabs }: Props) {
  const most = Math.max(1, ...counts.values());
  return (
    <svg className="map" viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} aria-hidden="true" focusable="false">
      {chosenLast(chosen).map(([province, outline]) => {
        const count = counts.get(province) ?? 0;
        return (
          <path
            key={province}
            d={outline}
            className={province === chosen ? 'map__province is-chosen' : 'map__province'}
            fillOpacity={LEAST + (MOST - LEAST) * (count / most)}
            onClick={() => onChoose(province === chosen ? undefined : province)}
          >
            <title>{`${province}: ${count}`}</title>
          </path>
        );
      })}
      {fieldlabs.map(({ id, longitude, latitude }) => {
        const { x, y } = onMap([longitude, latitude]);
        return <circle key={id} className="map__dot" cx={x} cy={y} r="3.2" />;
      })}
    </svg>
  );
}
