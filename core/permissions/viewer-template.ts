import {
  allow,
  deny,
  FORBIDS_MONEY,
  FORBIDS_TAX,
  line,
  READS,
  type TemplateParameters,
  type Unwritten,
} from './template-parts';

const FORBIDS_BUYING = line(
  'permissions.why.no-buying',
  'bss*:PayOrder',
  'bss*:Cancel*',
  'bss*:Refund*',
  'bss*:Renew*',
  'bss:Modify*',
  'bss:Create*',
);

/** Reads billing, and where it is guarded forbids what spends. */
export const viewer = ({ guarded }: TemplateParameters): Unwritten => ({
  template: 'viewer',
  policyName: 'Agency-Billing-Viewer',
  statements: [allow(READS), ...(guarded ? [deny([...FORBIDS_MONEY, FORBIDS_BUYING, FORBIDS_TAX])] : [])],
  notes: [
    { text: 'permissions.note.spelling', values: {} },
    { text: guarded ? 'permissions.note.guarded' : 'permissions.note.unguarded', values: {} },
  ],
});
