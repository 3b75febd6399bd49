import type { Technology, TechnologyGroup } from '../api/catalogue.js';
import { ofPair } from '../language/language.js';

interface Props {
  legend: string;
  hint: string;
  technologies: readonly Technology[];
  groups: readonly TechnologyGroup[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** All technologies, by group; a group with something chosen in it stands open. */
export function TechnologyList({ legend, hint, technologies, groups, chosen, onChange }: Props) {
  const toggle = (id: string): void => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="technology-list">
      <legend className="utrecht-form-label">{legend}</legend>
      <p className="utrecht-form-field-description">{hint}</p>
      {groups.map((group) => {
        const own = technologies.filter((one) => one.group === group.id);
        const count = own.filter(({ id }) => chosen.includes(id)).length;
        return (
          <details key={group.id} open={count > 0 ? true : undefined}>
            <summary>
              {ofPair({ nl: group.labelNl, en: group.labelEn })} {count > 0 && <span className="tag">{count}</span>}
            </summary>
            {own.map(({ id, labelNl, labelEn }) => (
              <label key={id} className="radio-list__option">
                <input type="checkbox" className="check-box" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                {ofPair({ nl: labelNl, en: labelEn })}
              </label>
            ))}
          </details>
        );
      })}
    </fieldset>
  );
}
