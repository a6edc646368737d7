import { Component } from 'react';
import type { ContextType, ReactNode } from 'react';
import { SessionContext } from '../session/hooks.ts';
import { FailureNote } from './failure-note.tsx';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

/** A part that fails to draw says so in its place; the rest of the window goes on. The log gets the part's name alone. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  static override contextType = SessionContext;
  declare context: ContextType<typeof SessionContext>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    void this.context?.call('log.report', { event: 'render-failed', component: this.props.name }).catch(() => undefined);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <FailureNote onRetry={() => this.setState({ failed: false })} />;
  }
}
