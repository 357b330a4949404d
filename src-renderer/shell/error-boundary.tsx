import { Component, type ReactNode } from 'react';
import { PageFailed } from './page-failed.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a page that fails from taking the others with it. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <PageFailed error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
