interface WebLinkProps {
  readonly url: string;
  /** What stands for the address; the address itself where nothing was said. */
  readonly words?: string | undefined;
  readonly className?: string | undefined;
}

/** A link to the web: the host shows where it leads and asks before the user's browser opens it. */
export function WebLink({ url, words, className }: WebLinkProps) {
  return (
    <button type="button" className={className} onClick={() => void window.secondStory.openLink({ url })}>
      {words ?? url}
    </button>
  );
}
