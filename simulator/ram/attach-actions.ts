import { isRefusal } from '../actions/action';
import { invalidParameter, type Refusal } from '../refusal';
import { type Attachment, attachedTo, type IdentityKind, same, withAttachment, withoutAttachment } from './directory';
import { type About, identityWord, nobodyCalled, type RamCall, ramAction } from './ram-call';
import { alreadyThere, notThere, overLimit } from './ram-refusals';
import { documentOf } from './rights';

/** As accounts begin; Alibaba Cloud raises them on request. */
const MOST_ATTACHED = { Custom: 5, System: 20 } as const;

function attachmentOf(call: RamCall, kind: IdentityKind, principal: string): Attachment | Refusal {
  const type = call.get('PolicyType');
  if (type !== 'Custom' && type !== 'System') return invalidParameter('PolicyType');
  const attachment: Attachment = { type, policy: call.get('PolicyName') ?? '', kind, principal };
  const nobody = nobodyCalled(call, kind, principal);
  if (nobody !== undefined) return nobody;
  return documentOf(call.directory, attachment) === undefined ? notThere('Policy') : attachment;
}

function attach(call: RamCall, kind: IdentityKind, principal: string): Refusal | object {
  const attachment = attachmentOf(call, kind, principal);
  if (isRefusal(attachment)) return attachment;
  const { directory } = call;
  const word = `${identityWord(kind)}.Policy`;
  if (directory.roles.some(({ name, serviceLinked }) => kind === 'role' && name === principal && serviceLinked)) {
    return notServiceLinked;
  }
  if (directory.attachments.some(same(attachment))) return alreadyThere(word);
  const held = attachedTo(directory, kind, principal).filter(({ type }) => type === attachment.type).length;
  if (held >= MOST_ATTACHED[attachment.type]) return overLimit(word);
  call.change((before) => withAttachment(before, attachment));
  return {};
}

const notServiceLinked: Refusal = {
  refused: true,
  status: 403,
  code: 'NoPermission.ServiceLinkedRole',
  message: 'The policies of a service-linked role cannot be changed.',
};

function detach(call: RamCall, kind: IdentityKind, principal: string): Refusal | object {
  const attachment = attachmentOf(call, kind, principal);
  if (isRefusal(attachment)) return attachment;
  if (!call.directory.attachments.some(same(attachment))) return notThere(`${identityWord(kind)}.Policy`);
  call.change((before) => withoutAttachment(before, attachment));
  return {};
}

const pair = (kind: IdentityKind, parameter: string) => {
  const needed = ['PolicyType', 'PolicyName', parameter];
  const about: About = [
    ['policy', 'PolicyName'],
    [kind, parameter],
  ];
  const word = identityWord(kind);
  return [
    ramAction(`AttachPolicyTo${word}`, needed, about, (call, values) => ({
      ...attach(call, kind, values[parameter] ?? ''),
    })),
    ramAction(`DetachPolicyFrom${word}`, needed, about, (call, values) => ({
      ...detach(call, kind, values[parameter] ?? ''),
    })),
  ];
};

export const attachActions = [...pair('user', 'UserName'), ...pair('group', 'GroupName'), ...pair('role', 'RoleName')];
