import type { Activity } from './webchat';

/**
 * A message that could not be kept is answered 502, with the advice that cannot wait beside the error (docs/adr/0010). Web Chat's
 * client takes a 5xx for a lost network and does not read it, so it is read here. What is not urgent is for who gives up; the
 * outbox does not.
 */
export function watchUnstored(hear: (advice: Activity) => void): void {
  window.XMLHttpRequest = class extends XMLHttpRequest {
    constructor() {
      super();
      this.addEventListener('load', () => {
        if (this.status === 502) adviceIn(this.response).forEach(hear);
      });
    }
  };
}

function adviceIn(body: unknown): Activity[] {
  const { activities = [] } = (body ?? {}) as { activities?: Activity[] };
  return activities.filter(activity => (activity.channelData?.['backPainBot'] as { urgency?: string | null } | undefined)?.urgency);
}
