import { Button, CloseButton } from '@mantine/core';
import {
  IconAlertOctagonFilled,
  IconAlertTriangleFilled,
  IconInfoCircleFilled,
  IconPlayerPauseFilled,
} from '@tabler/icons-react';
import type { Notice } from '../../core/snapshot';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { WorkBanner } from './work-banner';

const SHAPES = { critical: IconAlertOctagonFilled, watch: IconAlertTriangleFilled, calm: IconInfoCircleFilled };

function NoticeBanner({ notice }: { readonly notice: Notice }) {
  const text = useText();
  const send = useCommand();
  const Shape = SHAPES[notice.severity];
  const tone = notice.severity === 'calm' ? 'healthy' : notice.severity;
  return (
    <div className={`banner tone-${tone}`} role={notice.severity === 'calm' ? 'status' : 'alert'}>
      <span className="mark">
        <Shape size={18} aria-hidden="true" />
      </span>
      <p className="says">
        <strong>{text(notice.text, notice.values)}</strong>
        {notice.remedy && <span className="soft">{text(notice.remedy, notice.values)}</span>}
      </p>
      {notice.dismissible && (
        <CloseButton
          size="sm"
          aria-label={text('action.dismiss')}
          onClick={() => send('notice.dismiss', { id: notice.id })}
        />
      )}
    </div>
  );
}

/** How a page is brought up: from the popover, in the main window. */
type Opens = 'page.show' | 'window.open';

function SampleBanner({ opens }: { readonly opens: Opens }) {
  const text = useText();
  const send = useCommand();
  const { page } = useSnapshot();
  return (
    <div className="banner sample" role="status">
      <p className="says">
        <strong>{text('sample.label')}</strong>
        {text('sample.text')}
      </p>
      {(opens === 'window.open' || page.name !== 'connect') && (
        <Button size="compact-sm" onClick={() => send(opens, { name: 'connect' })}>
          {text('sample.connect')}
        </Button>
      )}
    </div>
  );
}

function PausedBanner() {
  const text = useText();
  const send = useCommand();
  return (
    <div className="banner tone-watch" role="status">
      <span className="mark">
        <IconPlayerPauseFilled size={18} aria-hidden="true" />
      </span>
      <p className="says">
        <strong>{text('paused.label')}</strong>
        <span className="soft">{text('paused.text')}</span>
      </p>
      <Button size="compact-sm" variant="default" onClick={() => send('readings.resume', {})}>
        {text('action.resume')}
      </Button>
    </div>
  );
}

/** What holds for the whole window: sample data, a pause, and main's notices. */
export function Banners({ opens }: { readonly opens: Opens }) {
  const { notices, paused, sample, work } = useSnapshot();
  return (
    <>
      {sample && <SampleBanner opens={opens} />}
      {paused && <PausedBanner />}
      {work && <WorkBanner work={work} />}
      {notices.map((notice) => (
        <NoticeBanner key={notice.id} notice={notice} />
      ))}
    </>
  );
}
