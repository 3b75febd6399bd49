import { useTranslations } from 'use-intl/react';
import { Choice } from '../app/Choice.js';
import { TextField } from '../app/TextField.js';
import { PROVINCES } from '../catalogue/taxonomy.js';
import { STAFF_SIZES, type CompanyDraft, type WrittenField } from './company-draft.js';
import type { CompanyFaults } from './company-faults.js';

interface Props {
  draft: CompanyDraft;
  faults: CompanyFaults;
  onChange: (changes: Partial<CompanyDraft>) => void;
}

const AUTO_COMPLETE = {
  name: 'organization',
  street: 'street-address',
  postcode: 'postal-code',
  city: 'address-level2',
} as const;

/** What the api takes of what has no form of its own. */
const MOST = { name: 200, street: 200, city: 100 } as const;

/** One line about the company. */
export function CompanyText({ name, draft, faults, onChange }: Props & { name: WrittenField }) {
  const t = useTranslations('company');
  const hints = { kvkNumber: t('kvkHint'), sbi: t('sbiHint') };
  const isNumber = name === 'kvkNumber' || name === 'sbi';
  return (
    <TextField
      label={t(name)}
      hint={name in hints ? hints[name as keyof typeof hints] : undefined}
      inputMode={isNumber ? 'numeric' : undefined}
      autoComplete={name in AUTO_COMPLETE ? AUTO_COMPLETE[name as keyof typeof AUTO_COMPLETE] : undefined}
      most={name in MOST ? MOST[name as keyof typeof MOST] : undefined}
      value={draft[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={faults.of(name)}
      isFocused={faults.first === name}
    />
  );
}

/** The province; it decides which hub helps. */
export function ProvinceChoice({ draft, faults, onChange }: Props) {
  const t = useTranslations('company');
  return (
    <Choice
      label={t('province')}
      value={draft.province}
      onChange={(province) => onChange({ province })}
      options={PROVINCES.map((name) => [name, name] as const)}
      none={t('none')}
      error={faults.of('province')}
      isFocused={faults.first === 'province'}
    />
  );
}

/** What is asked of a company when it hands a challenge in, or later. */
export function LaterFields(props: Props) {
  const t = useTranslations('company');
  const { draft, faults, onChange } = props;
  return (
    <>
      <Choice
        label={t('staffSize')}
        value={draft.staffSize}
        onChange={(staffSize) => onChange({ staffSize })}
        options={STAFF_SIZES.map((size) => [size, t(`sizes.${size}`)] as const)}
        none={t('none')}
        error={faults.of('staffSize')}
        isFocused={faults.first === 'staffSize'}
      />
      <CompanyText name="street" {...props} />
      <CompanyText name="postcode" {...props} />
      <CompanyText name="city" {...props} />
      <CompanyText name="sbi" {...props} />
    </>
  );
}
