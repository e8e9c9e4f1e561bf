import type { MinorUnits } from './amounts';
import type { Portrait } from './portraits';
import { PRODUCTS, type ProductCode } from './products';
import { type Draw, textDrawn } from './random';

/** Something that is used and billed: one line of an instance bill. */
export interface Resource {
  readonly id: string;
  readonly product: ProductCode;
  readonly region: string;
  readonly zone: string;
  readonly nickname: string;
  /** As the bill writes tags: `key:project value:twin; key:env value:prod`. */
  readonly tag: string;
  readonly costUnit: string;
  readonly perDay: MinorUnits;
}

const LOWER_CASE_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const ENVIRONMENTS = ['prod', 'prod', 'staging'] as const;

export function resourcesOf(portrait: Portrait, draw: Draw): readonly Resource[] {
  return portrait.workloads.flatMap((workload, place) =>
    Array.from({ length: workload.count }, (_, index): Resource => {
      const share = 0.7 + 0.6 * draw('share', place, index);
      const letters: Draw = (...parts) => draw('id', place, index, ...parts);
      const environment = ENVIRONMENTS[index % ENVIRONMENTS.length] ?? 'prod';
      return {
        id: `${PRODUCTS[workload.product].prefix}${textDrawn(letters, LOWER_CASE_AND_DIGITS, 17)}`,
        product: workload.product,
        region: workload.region,
        zone: workload.zone,
        nickname: `${workload.project}-${workload.product}-${index + 1}`,
        tag: `key:project value:${workload.project}; key:env value:${environment}`,
        costUnit: portrait.remark.client,
        perDay: Math.round((workload.perDay / workload.count) * share),
      };
    }),
  );
}
