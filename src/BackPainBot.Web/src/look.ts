/** Web Chat's style options. Colours are those of page.css, so that light and dark are switched in one place. */
const FONT = 'var(--font)';

/** A message stays "sending" for as long as our outbox tries; Web Chat would call it failed after 20 seconds and send it twice. */
const A_WEEK = 7 * 24 * 3600 * 1000;

export const look = {
  primaryFont: FONT,
  accent: 'var(--accent)',
  subtle: 'var(--ink-soft)',
  backgroundColor: 'transparent',
  paddingRegular: 10,
  paddingWide: 16,
  fontSizeSmall: '87.5%',

  bubbleBackground: 'var(--bubble)',
  bubbleTextColor: 'var(--ink)',
  bubbleBorderColor: 'var(--line)',
  bubbleBorderRadius: 14,
  bubbleFromUserBackground: 'var(--bubble-mine)',
  bubbleFromUserTextColor: 'var(--ink)',
  bubbleFromUserBorderColor: 'var(--bubble-mine-line)',
  bubbleFromUserBorderRadius: 14,
  bubbleMaxWidth: 560,
  bubbleMinWidth: 0,
  bubbleMinHeight: 0,
  messageActivityWordBreak: 'break-word',

  // A long message is read from its beginning: a card of danger signs must not begin above the edge.
  autoScrollSnapOnPage: true,
  // Ours turns pages (more.ts); this one would pass over what was not read.
  scrollToEndButtonBehavior: false,

  hideUploadButton: true,
  sendBoxBackground: 'var(--bubble)',
  sendBoxTextColor: 'var(--ink)',
  sendBoxPlaceholderColor: 'var(--ink-soft)',
  sendBoxBorderTop: '1px solid var(--line)',
  sendBoxTextWrap: true,
  sendBoxHeight: 48,
  sendBoxMaxHeight: 160,
  sendBoxButtonAlignment: 'bottom',
  sendBoxButtonColor: 'var(--accent)',
  sendBoxButtonColorOnDisabled: 'var(--ink-soft)',
  sendBoxButtonShadeColorOnActive: 'var(--accent-faint)',
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  sendBoxButtonShadeColorOnHover: 'var(--accent-faint)',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  sendTimeout: A_WEEK,
  sendTimeoutForAttachments: A_WEEK,

  suggestedActionLayout: 'flow',
  suggestedActionBorderRadius: 19,
  suggestedActionBorderWidth: 1,
  suggestedActionBackgroundColor: 'var(--bubble)',
  suggestedActionBorderColor: 'var(--accent)',
  suggestedActionTextColor: 'var(--accent)',
  suggestedActionBackgroundColorOnActive: 'var(--accent-faint)',
  suggestedActionBackgroundColorOnHover: 'var(--accent-faint)',
  suggestedActionKeyboardFocusIndicatorBorderColor: 'var(--accent)',
  suggestedActionKeyboardFocusIndicatorBorderRadius: 16,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionsVisualKeyboardIndicatorColor: 'var(--accent)',

  timestampColor: 'var(--ink-soft)',
  transcriptActivityVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptVisualKeyboardIndicatorColor: 'var(--accent)',
  transcriptOverlayButtonBackground: 'var(--accent)',
  transcriptOverlayButtonBackgroundOnFocus: 'var(--accent-strong)',
  transcriptOverlayButtonBackgroundOnHover: 'var(--accent-strong)',
  transcriptOverlayButtonColor: 'var(--on-accent)',
  transcriptTerminatorBackgroundColor: 'var(--accent)',
  transcriptTerminatorColor: 'var(--on-accent)',
  markdownExternalLinkIconImage: 'none',
};

/** What Adaptive Cards take no style sheet for. */
export const cardLook = {
  fontFamily: FONT,
  containerStyles: {
    default: {
      backgroundColor: 'var(--bubble)',
      foregroundColors: {
        default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
        accent: { default: 'var(--accent)', subtle: 'var(--accent)' },
        attention: { default: 'var(--alarm)', subtle: 'var(--alarm)' },
      },
    },
  },
};
