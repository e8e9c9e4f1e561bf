/** Where a rule was read and when: such rules change, so each says how old it is. */
export interface Source {
  /** `agencies`: what agencies report, with no page of Alibaba Cloud that says so. */
  readonly by: 'alibaba-cloud' | 'agencies';
  readonly address?: string;
  /** `YYYY-MM-DD`. */
  readonly checked: string;
}
