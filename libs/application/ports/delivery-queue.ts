/** Hands deliveries out to workers. Holds nothing that the log does not: losing it costs time, not notices. */
export abstract class DeliveryQueue {
  /** Adding an id that is already queued changes nothing. False when the queue cannot be reached. */
  abstract add(deliveryIds: readonly string[]): Promise<boolean>;
}
