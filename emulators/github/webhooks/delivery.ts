/** One attempt to deliver a webhook, as the App's settings page shows it. */
export interface HookDelivery {
  /** Another one for each attempt. */
  readonly id: number;
  /** The same for all attempts of one event: `X-GitHub-Delivery`. */
  readonly guid: string;
  readonly deliveredAt: Date;
  readonly redelivery: boolean;
  readonly event: string;
  readonly action: string | null;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
  readonly url: string;
  readonly request: {
    readonly headers: Readonly<Record<string, string>>;
    readonly payload: Readonly<Record<string, unknown>>;
  };
  /** False while it waits for the answer. Then it is not listed. */
  isOver: boolean;
  /** `OK`, or what went wrong. */
  status: string;
  statusCode: number;
  /** Seconds. */
  duration: number;
  response: { readonly headers: Readonly<Record<string, string>>; readonly payload: string };
}

/** Renders a delivery for the list. */
export function deliveryItem(each: HookDelivery): Record<string, unknown> {
  return {
    id: each.id,
    guid: each.guid,
    delivered_at: each.deliveredAt.toISOString(),
    redelivery: each.redelivery,
    duration: each.duration,
    status: each.status,
    status_code: each.statusCode,
    event: each.event,
    action: each.action,
    installation_id: each.installationId,
    repository_id: each.repositoryId,
    throttled_at: null,
  };
}

/** Renders a delivery with its request and response. */
export function deliveryBody(each: HookDelivery): Record<string, unknown> {
  return { ...deliveryItem(each), url: each.url, request: each.request, response: each.response };
}
