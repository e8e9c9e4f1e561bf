import type { PolicyTemplate, TemplateStatement } from '../../core/permissions/template-parts';
import { CopyButton } from '../ui/copy-button';
import { useText } from '../ui/snapshot-context';

function Lines({ statement }: { readonly statement: TemplateStatement }) {
  const text = useText();
  const { effect, lines, resource } = statement;
  const says = text(effect === 'Allow' ? 'permissions.template.allow' : 'permissions.template.deny');
  const label = resource === '*' ? says : `${says} ${text('permissions.template.on', { resource })}`;
  return (
    <table className="template-lines">
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{text('permissions.template.rights')}</th>
          <th scope="col">{text('permissions.template.why')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ actions, why }) => (
          <tr key={why}>
            <td>
              {actions.map((action) => (
                <code key={action}>{action}</code>
              ))}
            </td>
            <td>{text(why)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A policy: what it really enforces, each of its lines, and the whole to copy. */
export function TemplateText({ template }: { readonly template: PolicyTemplate }) {
  const text = useText();
  const { policyName, statements, notes, text: whole } = template;
  return (
    <>
      <h3>{policyName}</h3>
      <ul className="notes">
        {notes.map(({ text: key, values }) => (
          <li key={key}>{text(key, values)}</li>
        ))}
      </ul>
      {statements.map((statement) => (
        <Lines key={`${statement.effect} ${statement.resource}`} statement={statement} />
      ))}
      <div className="template-buttons">
        <CopyButton label={text('permissions.template.copy')} copies={whole} />
        <CopyButton label={text('permissions.template.copy-name')} copies={policyName} />
      </div>
      <details>
        <summary>{text('permissions.template.whole')}</summary>
        <pre>{whole}</pre>
      </details>
    </>
  );
}
