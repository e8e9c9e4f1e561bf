import { Button, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { type CostOfSkipping, costOfSkipping } from '../../core/tax/skipping';
import { countriesCovered, taxNumberOf } from '../../core/tax/tax-number';
import { taxOfficeCheckOf } from '../../core/tax/tax-office';
import { reasonText } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { countryName } from './tax-countries';

interface Numbered {
  readonly country: string;
  readonly number: string;
}

/** What can be told of the number while it is typed; the tax office's word it never is. */
export function TaxVerdict({ country, number }: Numbered) {
  const text = useText();
  const { language } = useSnapshot();
  const verdict = number.trim() === '' ? undefined : taxNumberOf(country, number);
  const says = (): string => {
    if (verdict === undefined) return '';
    if (verdict === 'not-covered') {
      return text('tax.number.not-covered', { country: countryName(country, text, language) });
    }
    if (!verdict.ok) return reasonText(text, verdict.reason);
    const name = countriesCovered.find((each) => each.country === country)?.name ?? country;
    return text(verdict.depth === 'form only' ? 'tax.number.form-fits' : 'tax.number.check-digit-fits', { name });
  };
  const isWrong = verdict !== undefined && verdict !== 'not-covered' && !verdict.ok;
  return (
    <Text component="p" size="sm" role="status" className={isWrong ? 'tax-verdict wrong' : 'tax-verdict'}>
      {says()}
    </Text>
  );
}

interface TaxOfficeProps {
  readonly country: string;
  readonly onOpen: (country: string) => void;
}

/** Where the tax office itself says who is registered. */
export function TaxOffice({ country, onOpen }: TaxOfficeProps) {
  const text = useText();
  const { language } = useSnapshot();
  const office = taxOfficeCheckOf(country);
  if (office === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {text('tax.office.unknown', { country: countryName(country, text, language) })}
      </Text>
    );
  }
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<IconExternalLink size={14} aria-hidden />}
        onClick={() => onOpen(country)}
      >
        {text('tax.office.ask', { office: office.name })}
      </Button>
    </div>
  );
}

function costKey({ effect, percent }: CostOfSkipping) {
  return effect === 'tax-added' && percent === undefined
    ? ('tax.skipping.tax-added.no-rate' as const)
    : (`tax.skipping.${effect}` as const);
}

/** What it costs to top up without the check, and who says so. */
export function SkippingCost({ country }: { readonly country: string }) {
  const text = useText();
  const { language } = useSnapshot();
  const cost = costOfSkipping(country);
  const { percent = '', rateFrom, source } = cost;
  const name = countryName(country, text, language);
  return (
    <section className="tax-cost">
      <p>{text(costKey(cost), { percent, country: name })}</p>
      {source && (
        <Text size="xs" c="dimmed">
          {text(`tax.skipping.source.${source.by}`, { checked: source.checked })}
          {source.address && <span className="tax-address"> {source.address}</span>}
        </Text>
      )}
      {rateFrom && (
        <Text size="xs" c="dimmed">
          {text('tax.skipping.rate', { country: name, asOf: rateFrom.asOf })}
        </Text>
      )}
    </section>
  );
}
