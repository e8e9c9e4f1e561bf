import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { eachDay } from '../../core/spend/period';
import type { BillingDay } from '../../core/time';

const HEADER = '账号ID,账号,账单日期,产品Code,产品,地域,实例ID,实例标签,应付金额,币种';

export interface BilledDays {
  readonly from: BillingDay;
  readonly to: BillingDay;
  readonly instances: number;
}

/** A bill as the Chinese console exports it: 0.25 for each instance and day. */
export function writeBill(file: string, { instances, ...period }: BilledDays): void {
  const lines = eachDay(period).flatMap((day) =>
    Array.from(
      { length: instances },
      (_, index) =>
        `1001002003004005,上海老账号,${day},${index % 2 === 0 ? 'oss,对象存储' : 'ecs,云服务器'},日本（东京）,i-${index},key:project value:twin,0.25,CNY`,
    ),
  );
  writeFileSync(file, `\ufeff${[HEADER, ...lines].join('\r\n')}\r\n`);
}

/** Drops a file of the disk on the page's zone, as a file manager does. */
export async function dropBill(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'file-of-the-test';
    document.body.append(input);
  });
  await page.locator('#file-of-the-test').setInputFiles(file);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#file-of-the-test');
    const dropped = input?.files?.[0];
    const zone = document.querySelector('[data-takes-bill]');
    if (dropped === undefined || zone === null) throw new Error('There is nothing to drop, or nowhere');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(dropped);
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    input?.remove();
  });
}

/** What stands in the row of a value. */
export const rowOf = (page: Page, value: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader').filter({ hasText: value }) });

export async function drillInto(page: Page, value: string): Promise<void> {
  await page.getByRole('button', { name: `Drill into ${value}`, exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Drilled into' })).toContainText(value);
}
