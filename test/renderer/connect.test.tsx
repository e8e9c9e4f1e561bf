// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../core/input-error';
import { readOnlyTemplate } from '../../core/permissions/templates';
import { openScreen, type Screen } from '../fixtures/screen';
import { fixtureSnapshot } from '../fixtures/snapshot';

let screen: Screen;
beforeEach(async () => {
  screen = await openScreen(fixtureSnapshot({ page: { name: 'connect' } }));
});
afterEach(() => screen.close());

const field = (name: string) => screen.find(`input[data-path="${name}"]`) as HTMLInputElement;
const fill = async () => {
  await screen.type(field('name'), 'ClientY');
  await screen.type(field('accessKeyId'), ' LTAI0000test ');
  await screen.type(field('accessKeySecret'), 'not-a-real-secret');
};

describe('connecting an account', () => {
  it('asks for what is missing before anything is sent', async () => {
    await screen.click(screen.named('Test and connect'));
    expect(screen.sent).toEqual([]);
    expect(field('name').getAttribute('aria-invalid')).toBe('true');
    expect(field('accessKeySecret').getAttribute('aria-invalid')).toBe('true');
  });

  it('sends the key once, empties the secret, and goes to the overview', async () => {
    await fill();
    await screen.click(screen.named('Test and connect'));
    expect(screen.sent).toEqual([
      [
        'account.connect',
        {
          name: 'ClientY',
          kind: 'prepaid',
          site: 'either',
          floor: '0',
          accessKeyId: 'LTAI0000test',
          accessKeySecret: 'not-a-real-secret',
        },
      ],
      ['page.show', { name: 'overview' }],
    ]);
    expect(field('accessKeySecret').value).toBe('');
    expect(document.body.innerHTML).not.toContain('not-a-real-secret');
  });

  it('says that it is testing, for as long as it is', async () => {
    let finish: (answer: Answer) => void = () => undefined;
    screen.answerWith(new Promise((resolve) => (finish = resolve)));
    await fill();
    await screen.click(screen.named('Test and connect'));
    expect(screen.text()).toContain('Asking Alibaba Cloud for the balance');
    expect((screen.named('Test and connect') as HTMLButtonElement).disabled).toBe(true);
    await act(async () => finish({ ok: false, reason: { text: 'failure.offline' } }));
    expect(screen.text()).not.toContain('Asking Alibaba Cloud for the balance');
  });

  it('puts a refused key on its field, with the remedy', async () => {
    screen.answerWith({ ok: false, reason: { field: 'accessKeyId', text: 'failure.key-unknown' } });
    await fill();
    await screen.click(screen.named('Test and connect'));
    const error = document.getElementById(`${field('accessKeyId').id}-error`)?.textContent ?? '';
    expect(error.length).toBeGreaterThan(30);
    expect(field('accessKeySecret').value).toBe('');
    expect(field('name').value).toBe('ClientY');
  });

  it('says above the button what no field is to blame for', async () => {
    screen.answerWith({ ok: false, reason: { text: 'failure.offline' } });
    await fill();
    await screen.click(screen.named('Test and connect'));
    expect(screen.find('form [role="alert"]').textContent).toContain('Check the network');
  });

  it('asks for the buffer of a postpaid account', async () => {
    expect(screen.findAll('input[data-path="floor"]')).toHaveLength(0);
    await screen.click(screen.find('input[value="postpaid"]'));
    await screen.type(field('floor'), '500');
    await fill();
    await screen.click(screen.named('Test and connect'));
    expect(screen.sent[0]?.[1]).toMatchObject({ kind: 'postpaid', floor: '500' });
  });

  it('gives the policy to copy through main, and pages of Alibaba Cloud by name', async () => {
    await screen.click(screen.named('Copy policy'));
    await screen.click(screen.named('Open RAM users'));
    expect(screen.sent).toEqual([
      ['clipboard.copy', { text: readOnlyTemplate.text }],
      ['link.open', { link: 'ram-users' }],
    ]);
  });
});

it('never allows more than reading', () => {
  const policy = JSON.parse(readOnlyTemplate.text) as {
    readonly Statement: readonly { readonly Action: readonly string[] }[];
  };
  const actions = policy.Statement.flatMap(({ Action }) => Action);
  expect(actions.length).toBeGreaterThan(5);
  for (const action of actions) expect(action).toMatch(/^bss(api)?:(Describe|Query|Get)\w+$/);
});
