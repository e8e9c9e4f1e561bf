import { Button, type ButtonProps, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from './snapshot-context';

interface FormModalProps extends Pick<ButtonProps, 'variant' | 'size' | 'leftSection'> {
  readonly label: string;
  readonly title: string;
  readonly 'aria-label'?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button and the form that it opens. */
export function FormModal({ label, title, children, ...button }: FormModalProps) {
  const text = useText();
  const [opened, open] = useState(false);
  const close = () => open(false);
  return (
    <>
      <Button {...button} onClick={() => open(true)}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': text('action.close') }}>
        {children(close)}
      </Modal>
    </>
  );
}
