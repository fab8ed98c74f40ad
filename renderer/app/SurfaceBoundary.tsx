import { Component, type ErrorInfo, type ReactNode } from "react";
import { ActionButton } from "../ui/ActionButton";
import { EmptyState } from "../ui/EmptyState";

interface Props {
  /** What failed, as a person calls it: "The timeline". */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps the app alive when one surface fails: nothing is lost, the rest goes on, and it may be tried again. */
export class SurfaceBoundary extends Component<Props, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`${this.props.name} could not be drawn:`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          title={`${this.props.name} could not be drawn`}
          actions={
            <ActionButton kind="main" onClick={() => this.setState({ failure: null })}>
              Try again
            </ActionButton>
          }
        >
          {`What you entered is kept. The reason given: ${this.state.failure}. Undo the last step (Ctrl Z) if it came with it, or go on elsewhere.`}
        </EmptyState>
      </div>
    );
  }
}
