// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InputError } from '../../core/input-error';
import type { TaxRegistration } from '../../core/tax/registration';
import { days, earlier, later } from '../../core/time';
import { TaxCheck, type TaxCheckProps } from '../../renderer/top-up/tax-check';
import { SnapshotProvider } from '../../renderer/ui/snapshot-context';
import { accountId, fixtureSnapshot, NOW } from '../fixtures/snapshot';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const confirmed: TaxRegistration = {
  account: accountId('tokyo'),
  country: 'IE',
  number: 'IE6388047V',
  confirmedBy: 'Finance lead',
  confirmedAt: earlier(NOW, days(10)),
  evidence: 'VIES 2026-11-13, file 9',
  validUntil: later(NOW, days(80)),
};

let root: Root;
let container: HTMLElement;
afterEach(async () => {
  await act(async () => root.unmount());
  container.remove();
});

async function open(props: Partial<TaxCheckProps> = {}, language: 'en' | 'zh-CN' = 'en') {
  const calls = {
    onConfirm: vi.fn<TaxCheckProps['onConfirm']>(async () => undefined),
    onNumber: vi.fn<TaxCheckProps['onNumber']>(async () => undefined),
    onWithdraw: vi.fn<TaxCheckProps['onWithdraw']>(),
    onOpenOffice: vi.fn<TaxCheckProps['onOpenOffice']>(),
  };
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <SnapshotProvider snapshot={{ ...fixtureSnapshot(), language }}>
          <TaxCheck taxCountry="IE" {...calls} {...props} />
        </SnapshotProvider>
      </MantineProvider>,
    ),
  );
  return calls;
}

function field(label: string): HTMLInputElement {
  const id = [...container.querySelectorAll('label')].find((each) => each.textContent === label)?.htmlFor;
  const input = [...container.querySelectorAll('input')].find((each) => each.id === id);
  if (input === undefined) throw new Error(`No field is called ${label}`);
  return input;
}

const type = (label: string, typed: string) =>
  act(async () => {
    const input = field(label);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

const press = (label: string) =>
  act(async () => {
    const button = [...container.querySelectorAll('button')].find((each) => each.textContent === label);
    if (button === undefined) throw new Error(`No button says ${label}`);
    button.click();
  });

const verdict = () => container.querySelector('[role="status"]')?.textContent;
const said = () => container.textContent ?? '';

describe('the tax check of a top-up', () => {
  it('judges the number while it is typed, and never says that it is registered', async () => {
    await open();
    expect(verdict()).toBe('');
    await type('Tax number', 'IE638804');
    expect(verdict()).toContain('6 characters, but a VAT has 8 / 9');
    await type('Tax number', 'IE6388048V');
    expect(verdict()).toContain('the check digit does not fit');
    await type('Tax number', 'ie 6388047 v');
    expect(verdict()).toBe('Form and check digit fit a VAT. Whether it is registered, only the tax office knows.');
  });

  it('says plainly that a form alone proves little, and that a country is not covered', async () => {
    await open({ taxCountry: 'AE' });
    await type('Tax number', '100014706400003');
    expect(verdict()).toContain('it has no published check digit');
    await act(async () => root.unmount());
    container.remove();
    await open({ taxCountry: 'US' });
    await type('Tax number', '12-3456789');
    expect(verdict()).toContain('Numbers of United States are not covered');
    expect(said()).toContain('No address of a tax office is known here');
  });

  it('says what skipping costs, who says so, and what is not known', async () => {
    await open();
    expect(said()).toContain('23% of local tax is added and not recovered');
    expect(said()).toContain('As agencies report (2026-11-23)');
    await act(async () => root.unmount());
    container.remove();
    await open({ taxCountry: 'ID' });
    expect(said()).toContain('a company in Indonesia can neither buy nor renew');
    expect(said()).toContain('https://alibabacloud.com/en/notice/');
    await act(async () => root.unmount());
    container.remove();
    await open({ taxCountry: 'GB' });
    expect(said()).toContain('What it costs to skip this in United Kingdom is not known here');
  });

  it('opens the tax office’s own page by the country, not by an address', async () => {
    const { onOpenOffice } = await open();
    await press('Look it up at VIES');
    expect(onOpenOffice).toHaveBeenCalledExactlyOnceWith('IE');
  });

  it('sends what was entered, and leaves the validity out where nothing was said', async () => {
    const { onConfirm } = await open({
      registration: { account: accountId('tokyo'), country: 'IE', number: 'IE6388047V' },
    });
    expect(said()).toContain('Not confirmed yet');
    await type('Confirmed by', 'Finance lead');
    await type('Evidence', 'VIES 2026-11-23, file 10');
    await press('Confirm');
    const draft = {
      country: 'IE',
      number: 'IE6388047V',
      confirmedBy: 'Finance lead',
      evidence: 'VIES 2026-11-23, file 10',
    };
    expect(onConfirm).toHaveBeenLastCalledWith(draft);
    await type('Valid until', '2027-01-31');
    await press('Confirm');
    expect(onConfirm).toHaveBeenLastCalledWith({ ...draft, validUntil: '2027-01-31' });
  });

  it('asks for a name and evidence before it sends a confirmation, but not to keep the number', async () => {
    const { onConfirm, onNumber } = await open();
    await type('Tax number', 'IE6388047V');
    await press('Confirm');
    expect(onConfirm).not.toHaveBeenCalled();
    expect(said().match(/Please fill this in/g)).toHaveLength(2);
    await press('Save number only');
    expect(onNumber).toHaveBeenCalledExactlyOnceWith({ country: 'IE', number: 'IE6388047V' });
  });

  it('puts a refusal on the field that it names', async () => {
    const reason: InputError = { field: 'validUntil', text: 'input.tax.valid-until.past' };
    await open({ registration: confirmed, onConfirm: async () => reason });
    await type('Confirmed by', 'Finance lead');
    await type('Evidence', 'VIES');
    await press('Confirm');
    expect(field('Valid until').getAttribute('aria-invalid')).toBe('true');
    expect(said()).toContain('choose a day that is still to come');
  });

  it('shows who confirmed it and until when, lets it be taken back, and says when it is over', async () => {
    const { onWithdraw } = await open({ registration: confirmed });
    expect(said()).toContain('Confirmed by Finance lead, valid until Thu 11 Feb');
    await press('Take confirmation back');
    expect(onWithdraw).toHaveBeenCalledOnce();
    await act(async () => root.unmount());
    container.remove();
    await open({ registration: { ...confirmed, validUntil: earlier(NOW, days(1)) } });
    expect(said()).toContain('Confirmation expired Sun 22 Nov');
  });

  it('speaks Chinese too', async () => {
    await open({ registration: confirmed }, 'zh-CN');
    expect(said()).toContain('由 Finance lead 确认');
    expect(said()).toContain('在 VIES 查询');
  });
});
